import { describe, expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { frozenWithDividends } from './frozen-with-dividends.ts';

const call = { right: 'call', spot: 100, strike: 90, years: 1, rate: 0.05, dividendYield: 0 } as const;
const dividends = [
  { years: 0.4, amount: 3 },
  { years: 0.9, amount: 4 },
];

describe('frozenWithDividends', () => {
  test('a European call is worth its forward, discounted', () => {
    const paid = 3 * Math.exp(-0.05 * 0.4) + 4 * Math.exp(-0.05 * 0.9);
    const expected = 100 - paid - 90 * Math.exp(-0.05);
    expectClose(frozenWithDividends(call, 'european', dividends), expected, 1e-12);
    expectClose(
      frozenWithDividends({ ...call, spot: 97, years: 0.6 }, 'european', dividends, 0.4),
      97 - 4 * Math.exp(-0.025) - 90 * Math.exp(-0.03),
      1e-12,
    );
  });

  test('an American call is exercised just before the dividend that costs more than the interest saved', () => {
    const beforeFirst = 100 - 90 * Math.exp(-0.05 * 0.4);
    expectClose(frozenWithDividends(call, 'american', dividends), beforeFirst, 1e-12);
    const small = [{ years: 0.4, amount: 1 }, ...dividends.slice(1)];
    const beforeSecond = 100 - Math.exp(-0.05 * 0.4) - 90 * Math.exp(-0.05 * 0.9);
    expectClose(frozenWithDividends(call, 'american', small), beforeSecond, 1e-12);
    expectClose(frozenWithDividends({ ...call, rate: 0 }, 'american', dividends), 10, 1e-12);
  });

  test('an American put waits for the dividends', () => {
    const put = { ...call, right: 'put', strike: 100, rate: 0.01 } as const;
    const afterSecond = 100 * Math.exp(-0.009) - (100 - 3 * Math.exp(-0.004) - 4 * Math.exp(-0.009));
    expectClose(frozenWithDividends(put, 'american', dividends), afterSecond, 1e-12);
  });

  test('a dividend takes at most the whole share', () => {
    const ruined = [{ years: 0.5, amount: 200 }];
    const put = { ...call, right: 'put' } as const;
    expectClose(frozenWithDividends(put, 'american', ruined), 90 * Math.exp(-0.025), 1e-12);
    expectClose(frozenWithDividends(put, 'european', ruined), 90 * Math.exp(-0.05), 1e-12);
    expect(frozenWithDividends(call, 'european', ruined)).toBe(0);
  });
});
