import { describe, expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { logPriceGrid, valueAt } from './log-price-grid.ts';

const terms = { spot: 100, years: 0.5, volatility: 0.3, rate: 0.03, dividendYield: 0 };

describe('logPriceGrid', () => {
  test('has the spot on a node and six deviations on each side, below the dividends too', () => {
    const grid = logPriceGrid(terms, [{ years: 0.2, amount: 20 }]);
    const deviation = 0.3 * Math.sqrt(0.5);
    expect(grid.spots[grid.centre]).toBe(100);
    expectClose(grid.spacing, deviation / 40, 1e-15);
    expect(grid.spots[0]).toBeLessThanOrEqual(80 * Math.exp(-6 * deviation));
    expect(grid.spots.at(-1)).toBeGreaterThanOrEqual(100 * Math.exp(6 * deviation));
  });

  test('stays of limited size when dividends take nearly everything', () => {
    const grid = logPriceGrid({ ...terms, volatility: 0.001 }, [{ years: 0.2, amount: 99.9 }]);
    expect(grid.spots.length).toBeLessThanOrEqual(4003);
  });
});

describe('valueAt', () => {
  const grid = logPriceGrid(terms, []);
  const cubic = (spot: number): number => Math.log(spot) ** 3 - 2 * Math.log(spot);

  test('is exact for cubics in ln S, up to the ends', () => {
    const values = grid.spots.map(cubic);
    const [lowest = 0, second = 0] = grid.spots;
    for (const spot of [lowest, 0.5 * (lowest + second), 77, 100, 103.3, grid.spots.at(-1) ?? 0]) {
      expectClose(valueAt(grid, values, spot) ?? Number.NaN, cubic(spot), 1e-9 * (1 + Math.abs(cubic(spot))));
    }
  });

  test('has no value below the grid', () => {
    expect(valueAt(grid, grid.spots, 0)).toBeNull();
    expect(valueAt(grid, grid.spots, 0.99 * (grid.spots[0] ?? 0))).toBeNull();
  });
});
