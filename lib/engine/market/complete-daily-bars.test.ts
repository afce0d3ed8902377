import { expect, test } from 'vitest';
import { barsOf } from '../testing/bars-builder.ts';
import { completeDailyBars } from './complete-daily-bars.ts';
import { resampleBars } from './resample-bars.ts';

const day = (date: string, close: number) => barsOf(date, () => ({ close }));
const [thursday, friday, monday] = ['2026-11-19', '2026-11-20', '2026-11-23'].map((date, i) =>
  day(date, i + 1),
);

test('sessions without a daily bar get one from whole five-minute sessions, in order', () => {
  const stored = resampleBars(friday ?? [], '1d').map((bar) => ({ ...bar, close: 9, high: 9 }));
  const five = [...(thursday ?? []), ...(friday ?? []), ...(monday ?? [])];
  expect(completeDailyBars(stored, five).map((bar) => bar.close)).toEqual([1, 9, 3]);
});

test('a session with a missing slot gets none', () => {
  expect(completeDailyBars([], (friday ?? []).slice(1))).toEqual([]);
});
