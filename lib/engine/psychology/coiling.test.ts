import { expect, it } from 'vitest';
import { sessionsBefore } from '../testing/bars-builder.ts';
import { rangeRatio } from './coiling.ts';

const bars = sessionsBefore('2026-11-16', 25).map(({ opensAt: start }, i) => ({
  ...{ start, open: 100, close: 100, volume: null, low: 100 },
  high: 100 + (i < 20 ? 4 : 2),
}));

it('compares the last five ranges with the last twenty', () => {
  expect(rangeRatio(bars)).toEqual({ value: 2 / 3.5, reason: null, short: 2, long: 3.5 });
});

it('is unknown without twenty bars in a row, or without any range', () => {
  expect(rangeRatio(bars.slice(-19)).reason).toBe('19 daily bars without a gap or possible split, 20 needed');
  expect(rangeRatio(bars.filter((_, i) => i !== 20)).reason).toBe(
    '4 daily bars without a gap or possible split, 20 needed',
  );
  expect(rangeRatio().value).toBeNull();
  expect(rangeRatio(bars.map((bar) => ({ ...bar, high: 100 }))).value).toBeNull();
});
