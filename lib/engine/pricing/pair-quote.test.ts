import { describe, expect, test } from 'vitest';
import { isTwoSided, pairsNearForward } from './pair-quote.ts';

const good = { strike: 100, callBid: 2, callAsk: 2.1, putBid: 1.9, putAsk: 2 };

describe('isTwoSided', () => {
  test('takes a pair with both quotes, locked ones too', () => {
    expect(isTwoSided(good)).toBe(true);
    expect(isTwoSided({ ...good, callAsk: 2 })).toBe(true);
  });
  test.each([
    { callBid: 0 },
    { putBid: Number.NaN },
    { callAsk: 1.9 },
    { putAsk: Number.NaN },
    { callAsk: Number.POSITIVE_INFINITY },
    { strike: 0 },
  ])('leaves out %o', (change) => {
    expect(isTwoSided({ ...good, ...change })).toBe(false);
  });
});

describe('pairsNearForward', () => {
  const ladder = (straddle: number) =>
    Array.from({ length: 81 }, (_, i) => {
      const strike = 60 + i;
      const call = Math.max(0, 100.3 - strike) + straddle / 2;
      const put = Math.max(0, strike - 100.3) + straddle / 2;
      return { strike, callBid: call - 0.05, callAsk: call + 0.05, putBid: put - 0.05, putAsk: put + 0.05 };
    });
  test('takes at least the twelve nearest, nearest first', () => {
    const near = pairsNearForward(ladder(1), 100, 1);
    expect(near).toHaveLength(12);
    expect(near.slice(0, 3).map((p) => p.strike)).toEqual([100, 101, 99]);
  });
  test('takes all within one standard deviation, 1.25 straddles', () => {
    const strikes = pairsNearForward(ladder(16), 100, 1).map((p) => p.strike);
    expect(Math.min(...strikes)).toBe(80);
    expect(Math.max(...strikes)).toBe(120);
  });
  test('does not mind the order, and has nothing without quotes', () => {
    expect(pairsNearForward([...ladder(8)].reverse(), 100, 1)).toEqual(pairsNearForward(ladder(8), 100, 1));
    expect(pairsNearForward([{ ...good, callBid: 0 }], 100, 1)).toEqual([]);
  });
});
