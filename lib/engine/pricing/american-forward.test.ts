import { describe, expect, it } from 'vitest';
import { americanPrice } from './american/american-option.ts';
import { americanForward } from './american-forward.ts';
import { impliedForward, type PairQuote } from './implied-forward.ts';

const SPOT = 593.4;
const noCurve = (years: number) => ({ spot: SPOT, years, rate: null, dividendYield: null });

/** A skewed chain priced by the exact engine, quoted a few tenths of a percent wide. */
function americanPairs(rate: number, dividendYield: number, years: number): PairQuote[] {
  return Array.from({ length: 81 }, (_, i) => {
    const strike = 553 + i;
    const k = Math.log(strike / SPOT);
    const terms = {
      spot: SPOT,
      strike,
      years,
      rate,
      dividendYield,
      volatility: 0.15 - 0.3 * k + 0.8 * k * k,
    };
    const call = americanPrice({ ...terms, right: 'call' }, { scheme: 'accurate' });
    const put = americanPrice({ ...terms, right: 'put' }, { scheme: 'accurate' });
    const half = (price: number) => Math.max(0.01, 0.003 * price);
    return {
      strike,
      callBid: call - half(call),
      callAsk: call + half(call),
      putBid: put - half(put),
      putAsk: put + half(put),
    };
  });
}

describe('americanForward', () => {
  it.each([
    [0.042, 0.012, 30],
    [0.042, 0.012, 120],
    [0.042, 0.012, 365],
    [0.05, 0, 120],
    [0.02, 0.05, 60],
    [0.02, 0.05, 365],
  ])(
    'finds the carry that parity of American quotes hides: r %f, q %f, %i days',
    (rate, dividendYield, days) => {
      const years = days / 365;
      const pairs = americanPairs(rate, dividendYield, years);
      const forward = SPOT * Math.exp((rate - dividendYield) * years);
      const plain = Math.abs(impliedForward(pairs, noCurve(years)).forward - forward);
      const found = americanForward(pairs, noCurve(years));
      expect(found.source).toBe('parity');
      expect(Math.abs(found.forward - forward)).toBeLessThan(2e-4 * SPOT);
      expect(Math.abs(found.forward - forward)).toBeLessThan(0.1 * plain);
      expect(Math.abs(found.rate - rate)).toBeLessThan(0.006);
      expect(Math.abs(found.dividendYield - dividendYield)).toBeLessThan(0.006);
    },
  );

  it('is plain parity where the carry cannot pay for early exercise, and keeps its reasons', () => {
    const pairs = americanPairs(0, 0, 30 / 365);
    const plain = impliedForward(pairs, noCurve(30 / 365));
    expect(Math.abs(americanForward(pairs, noCurve(30 / 365)).forward - plain.forward)).toBeLessThan(0.02);
    expect(americanForward([], noCurve(0.1))).toEqual(impliedForward([], noCurve(0.1)));
  });
});
