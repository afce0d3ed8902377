import { describe, expect, it } from 'vitest';
import { priceTicks } from './price-ticks.ts';

const major = (ticks: ReturnType<typeof priceTicks>) =>
  ticks.filter((tick) => tick.isMajor).map((tick) => tick.price);

describe('price ticks', () => {
  it('labels every strike where there is room, every fifth in full ink', () => {
    const ticks = priceTicks({ low: 583.5, high: 601.5 }, 1, 400, 15);
    expect(ticks.map((tick) => tick.price)).toEqual(Array.from({ length: 18 }, (_, i) => 584 + i));
    expect(major(ticks)).toEqual([585, 590, 595, 600]);
  });

  it.each([
    ['index', { low: 5840, high: 6160 }, 5],
    ['half dollars', { low: 96.25, high: 104.25 }, 0.5],
    ['hundreds', { low: 23_750, high: 25_350 }, 100],
    ['cents', { low: 0.9, high: 1.1 }, 0.01],
  ])('keeps labels apart and on multiples of the step: %s', (_, range, step) => {
    const ticks = priceTicks(range, step, 400, 15);
    const perPixel = (range.high - range.low) / 400;
    expect(ticks.length).toBeGreaterThan(4);
    for (const [i, { price }] of ticks.entries()) {
      const before = ticks[i - 1];
      if (before !== undefined) expect((price - before.price) / perPixel).toBeGreaterThanOrEqual(15 - 1e-6);
      expect(Math.abs(price / step - Math.round(price / step))).toBeLessThan(1e-6);
    }
    expect(major(ticks).length).toBeGreaterThan(0);
  });
});
