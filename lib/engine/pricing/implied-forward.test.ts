import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { europeanPrice } from './black-scholes.ts';
import { impliedForward, type PairQuote } from './implied-forward.ts';

interface Market {
  years: number;
  rate: number;
  dividendYield: number;
  half?: number;
  count?: number;
}
const SPOT = 500;

/** Quotes of exact European prices, `half` either side of the price. */
function quotes({ years, rate, dividendYield, half = 0.05, count = 41 }: Market): PairQuote[] {
  return Array.from({ length: count }, (_, i) => {
    const strike = SPOT + 5 * (i - (count - 1) / 2);
    const terms = { spot: SPOT, strike, years, rate, dividendYield, volatility: 0.2 };
    const call = europeanPrice({ ...terms, right: 'call' });
    const put = europeanPrice({ ...terms, right: 'put' });
    return { strike, callBid: call - half, callAsk: call + half, putBid: put - half, putAsk: put + half };
  }).filter((p) => p.callBid > 0 && p.putBid > 0);
}
const given = (years: number, rate: number | null = null, dividendYield: number | null = null) => ({
  spot: SPOT,
  years,
  rate,
  dividendYield,
});
const market: Market = { years: 0.5, rate: 0.05, dividendYield: 0.015 };
const truth = SPOT * Math.exp(0.035 * 0.5);

describe('impliedForward from parity', () => {
  test('recovers forward, discount, rate and yield from exact quotes', () => {
    const f = impliedForward(quotes(market), given(0.5));
    expect(f).toMatchObject({ source: 'parity', reason: null });
    expectClose(f.forward, truth, 1e-8, 'forward');
    expectClose(f.discount, Math.exp(-0.025), 1e-10, 'discount');
    expectClose(f.rate, 0.05, 1e-9, 'rate');
    expectClose(f.dividendYield, 0.015, 1e-9, 'yield');
  });

  test('rate and yield always reproduce forward and discount', () => {
    const years = fc.double({ min: 0.001, max: 3, noNaN: true });
    const rate = fc.double({ min: -0.01, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(
        years,
        rate,
        rate,
        fc.constantFrom(null, 0.03),
        fc.integer({ min: 0, max: 41 }),
        (t, r, q, curve, n) => {
          const f = impliedForward(
            quotes({ years: t, rate: r, dividendYield: q }).slice(0, n),
            given(t, curve),
          );
          expectClose(f.discount, Math.exp(-f.rate * t), 1e-14);
          expectClose(f.forward, SPOT * Math.exp((f.rate - f.dividendYield) * t), 1e-11);
        },
      ),
    );
  });

  test('takes the discount of a short expiry from the curve', () => {
    const short = { ...market, years: 10 / 365 };
    const configured = impliedForward(quotes(short), given(short.years, 0.05));
    expect(configured.rate).toBe(0.05);
    expect(configured.source).toBe('parity');
    expectClose(configured.forward, SPOT * Math.exp((0.035 * 10) / 365), 1e-9);
    const unset = impliedForward(quotes(short), given(short.years));
    expect(unset.rate).toBe(0);
    expectClose(unset.forward, SPOT * Math.exp((0.035 * 10) / 365), 0.01);
  });

  test('takes it from the curve where too few strikes carry it', () => {
    const f = impliedForward(quotes({ ...market, count: 5 }), given(0.5, 0.04));
    expect(f.rate).toBe(0.04);
    expect(f.pairs).toBe(5);
  });

  test('a quarter of stale quotes do not move it', () => {
    const wild = quotes(market).map((p, i) =>
      i % 4 === 1 ? { ...p, callBid: p.callBid + 7 + i, callAsk: p.callAsk + 7 + i } : p,
    );
    const f = impliedForward(wild, given(0.5));
    expectClose(f.forward, truth, 0.01, 'forward');
    expectClose(f.rate, 0.05, 1e-3, 'rate');
    expect(f.pairs).toBeLessThan(quotes(market).length);
  });

  test('wide quotes count for little', () => {
    const wide = quotes(market).map((p, i) =>
      i % 2 === 0 ? { ...p, callBid: Math.max(0.01, p.callBid - 3), callAsk: p.callAsk + 5 } : p,
    );
    expectClose(impliedForward(wide, given(0.5)).forward, truth, 0.02);
  });

  test('stays inside what could be traded', () => {
    const noise = quotes({ ...market, half: 0.02 }).map((p, i) => ({
      ...p,
      callAsk: p.callAsk + (i % 3) * 0.4,
      putBid: Math.max(0.01, p.putBid - (i % 2) * 0.4),
    }));
    const f = impliedForward(noise, given(0.5));
    for (const p of noise) {
      const parity = f.discount * (f.forward - p.strike);
      expect(parity).toBeGreaterThan(p.callBid - p.putAsk - 0.01);
      expect(parity).toBeLessThan(p.callAsk - p.putBid + 0.01);
    }
  });

  test('missing quotes and the order of the strikes do not matter', () => {
    const all = quotes(market);
    const missing = { strike: 501, callBid: Number.NaN, callAsk: 3, putBid: 2, putAsk: Number.NaN };
    const f = impliedForward(all, given(0.5));
    expect(impliedForward([missing, ...all].reverse(), given(0.5))).toEqual(f);
  });
});

describe('impliedForward without parity', () => {
  test('falls back to the configured curve and says why', () => {
    const f = impliedForward(quotes({ ...market, count: 2 }), given(0.5, 0.04, 0.01));
    expect(f.source).toBe('configured');
    expectClose(f.forward, SPOT * Math.exp(0.015), 1e-12);
    expect(f).toMatchObject({ rate: 0.04, dividendYield: 0.01, pairs: 0 });
    expect(f.reason).toBe('2 strikes with a two-sided call and put, 3 needed');
  });
  test('without a curve rate and yield are 0 and it is unset', () => {
    expect(impliedForward([], given(0.5))).toEqual({
      forward: SPOT,
      discount: 1,
      rate: 0,
      dividendYield: 0,
      source: 'unset',
      pairs: 0,
      reason: '0 strikes with a two-sided call and put, 3 needed',
    });
  });
  test('an expired expiry has none', () => {
    expect(impliedForward(quotes(market), given(0))).toMatchObject({
      forward: SPOT,
      source: 'unset',
      reason: 'expired',
    });
  });
  test('a forward no carry explains is refused', () => {
    const shifted = quotes(market).map((p) => ({ ...p, strike: p.strike * 0.5 + 5 }));
    const f = impliedForward(shifted, given(0.02));
    expect(f.source).toBe('unset');
    expect(f.reason).toMatch(/^parity gives a forward of \d+\.\d\d on a spot of 500$/);
  });
});
