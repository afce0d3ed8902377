import { describe, expect, it } from 'vitest';
import type { PairQuote } from '../pricing/implied-forward.ts';
import { atTheMoneyStraddle } from './straddle.ts';

const quote = (strike: number, over: Partial<PairQuote> = {}): PairQuote => ({
  strike,
  callBid: 2,
  callAsk: 2.2,
  putBid: 1.5,
  putAsk: 1.7,
  ...over,
});

describe('atTheMoneyStraddle', () => {
  it('adds both mids at the strike nearest to the forward', () => {
    const quotes = [quote(95), quote(100, { callBid: 3, callAsk: 3.4 }), quote(105)];
    expect(atTheMoneyStraddle(quotes, 101.9)).toEqual({ strike: 100, price: 4.8 });
  });

  it('takes the lower of two strikes equally near', () => {
    expect(atTheMoneyStraddle([quote(95), quote(105)], 100)?.strike).toBe(95);
  });

  it('does not move to another strike when the nearest has no bid or no ask', () => {
    expect(atTheMoneyStraddle([quote(95), quote(100, { putBid: 0 })], 100)).toBeNull();
    expect(atTheMoneyStraddle([quote(95), quote(100, { callAsk: Number.NaN })], 100)).toBeNull();
    expect(atTheMoneyStraddle([], 100)).toBeNull();
  });
});
