import { expect, test } from 'vitest';
import { barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { barGaps } from './bar-gaps.ts';
import { exchangeInstant } from './exchange-time.ts';

const flat = () => ({ close: 5 });
const at = (date: string, hours: number, minutes: number) => exchangeInstant(date, hours * 60 + minutes);

test('nights, weekends, holidays and half days are no gap', () => {
  const dates = ['2026-11-25', '2026-11-27', '2026-11-30'];
  expect(
    barGaps(
      dates.flatMap((date) => barsOf(date, flat)),
      '5m',
    ),
  ).toEqual([]);
});

test('runs of missing bars within a session are told apart', () => {
  const bars = barsOf('2026-11-20', (slot) => (slot === 1 || slot === 2 || slot === 10 ? null : flat()));
  expect(barGaps(bars, '5m')).toEqual([
    { date: '2026-11-20', from: at('2026-11-20', 9, 35), to: at('2026-11-20', 9, 45), missing: 2 },
    { date: '2026-11-20', from: at('2026-11-20', 10, 20), to: at('2026-11-20', 10, 25), missing: 1 },
  ]);
});

test('a missing session is one gap, and what is not over yet is none', () => {
  const bars = [...barsOf('2026-11-18', flat), ...barsOf('2026-11-20', flat, 6)];
  expect(barGaps(bars, '5m', at('2026-11-20', 10, 4))).toEqual([
    { date: '2026-11-19', from: at('2026-11-19', 9, 30), to: at('2026-11-19', 16, 0), missing: 78 },
  ]);
  expect(barGaps(bars, '5m', at('2026-11-20', 10, 5))).toHaveLength(2);
});

test('daily bars: a skipped session is a gap of one', () => {
  const days = sessionsBefore('2026-12-01', 8).map(({ opensAt }) => ({
    ...{ open: 1, high: 1, low: 1, close: 1, volume: null },
    start: opensAt,
  }));
  expect(barGaps(days, '1d')).toEqual([]);
  expect(barGaps(days.toSpliced(4, 1), '1d')).toMatchObject([{ date: '2026-11-24', missing: 1 }]);
});

test('no bars, no gaps', () => {
  expect(barGaps([], '5m')).toEqual([]);
});
