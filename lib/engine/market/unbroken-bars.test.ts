import { expect, test } from 'vitest';
import { barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { resampleBars } from './resample-bars.ts';
import { unbrokenBars } from './unbroken-bars.ts';

const flat = () => ({ close: 5 });

test('runs over nights, a weekend, a holiday and a half day', () => {
  const bars = ['2026-11-25', '2026-11-27', '2026-11-30'].flatMap((date) => barsOf(date, flat));
  expect(unbrokenBars(bars, '5m')).toEqual(bars);
  const hours = resampleBars(bars, '1h');
  expect(unbrokenBars(hours, '1h')).toEqual(hours);
});

test('starts behind a missing slot', () => {
  const bars = barsOf('2026-11-20', (slot) => (slot === 70 ? null : flat()));
  expect(unbrokenBars(bars, '5m')).toHaveLength(7);
});

test('starts behind a missing session', () => {
  const days = sessionsBefore('2026-11-20', 9).map((s) => ({ ...flatBar, start: s.opensAt }));
  expect(unbrokenBars(days, '1d')).toHaveLength(9);
  expect(unbrokenBars(days.toSpliced(5, 1), '1d')).toHaveLength(3);
});

test('of none it is none, of one that one', () => {
  expect(unbrokenBars([], '5m')).toEqual([]);
  const one = barsOf('2026-11-20', flat, 1);
  expect(unbrokenBars(one, '5m')).toEqual(one);
});

const flatBar = { open: 1, high: 1, low: 1, close: 1, volume: null };
