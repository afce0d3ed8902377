import { expect, test } from 'vitest';
import { barsThroughPrices, timeOfDayWeight } from './bars-through-prices.ts';
import { randomSource } from './random-source.ts';

test('bars open and close on the prices, wicks point outward', () => {
  const random = { ...randomSource(1, 1), normal: () => -1 };
  const bars = barsThroughPrices([100, 101, 100.5], 1000, 0.07, (minute) => minute + 7.4, random);
  expect(bars).toEqual([
    { start: 1000, open: 100, high: 101.07, low: 99.93, close: 101, volume: 7 },
    { start: 301_000, open: 101, high: 101.07, low: 100.43, close: 100.5, volume: 12 },
  ]);
});

test('a bar without volume has none', () => {
  const bars = barsThroughPrices([100, 101, 100.5], 0, 0.07, () => null, randomSource(1, 1));
  expect(bars.map((bar) => bar.volume)).toEqual([null, null]);
});

test('one price or none makes no bar', () => {
  expect(barsThroughPrices([100], 0, 0.07, () => 1, randomSource(1, 1))).toEqual([]);
  expect(barsThroughPrices([], 0, 0.07, () => 1, randomSource(1, 1))).toEqual([]);
});

test('volume is heaviest in the last bar, then in the first, lightest around midday', () => {
  const weights = Array.from({ length: 78 }, (_, i) => timeOfDayWeight(5 * i, 390));
  const [first, midday, last] = [weights[0] ?? 0, weights[40] ?? 0, weights[77] ?? 0];
  expect(last).toBeGreaterThan(first);
  expect(first).toBeGreaterThan(3 * midday);
  expect(Math.min(...weights.slice(20, 60))).toBeGreaterThan(0.9);
});
