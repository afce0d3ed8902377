import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { yearsToSettlement } from '../market/year-fraction.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import { AS_OF, contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { expectedMoveWays, shareWithin, volatilityMove } from './expected-move-ways.ts';

const VOLATILITY = 0.2;
const CARRY = { rate: 0, dividendYield: 0 };
const years = yearsToSettlement(AS_OF, contractRow().settlesAt);

/** Quotes around the model price at one volatility, two cents wide, strikes 95 … 105. */
const rows = [95, 100, 105].flatMap((strike) =>
  (['call', 'put'] as const).map((right) => {
    const price = europeanPrice({ right, spot: 100, strike, years, volatility: VOLATILITY, ...CARRY });
    return contractRow({ right, strike, bid: price - 0.01, ask: price + 0.01 });
  }),
);
const bookOf = (own = rows) => openBook(testChain(own, CARRY), DEFAULT_ASSUMPTIONS);

describe('expectedMoveWays', () => {
  it('gives the source’s figure: 400, 25 %, 30 days → 28.67', () => {
    expect(volatilityMove(400, 0.25, 30)).toBeCloseTo(28.67, 2);
  });

  it('says which share each covers: 57, 50 and 68 %', () => {
    const ways = expectedMoveWays(bookOf(), 0);
    expectClose(ways?.straddle.move?.covers ?? Number.NaN, 0.575, 5e-4);
    expectClose(ways?.straddle85.move?.covers ?? Number.NaN, 0.502, 5e-4);
    expectClose(ways?.standardDeviation.move?.covers ?? Number.NaN, 0.6827, 5e-5);
  });

  it('prices all three from one flat volatility', () => {
    const ways = expectedMoveWays(bookOf(), 0);
    const deviation = 100 * VOLATILITY * Math.sqrt(years);
    const straddle = ways?.straddle.move?.dollars ?? Number.NaN;
    expectClose(ways?.standardDeviation.move?.dollars ?? Number.NaN, deviation, 1e-6);
    expectClose(straddle, Math.sqrt(2 / Math.PI) * deviation, 1e-3);
    expectClose(ways?.straddle85.move?.dollars ?? Number.NaN, 0.85 * straddle, 1e-12);
    expectClose(ways?.straddle.move?.percent ?? Number.NaN, straddle, 1e-12);
    expect(ways).toMatchObject({ expiry: '2026-11-20', root: 'SPY', straddleQuote: { strike: 100 } });
  });

  it('keeps the standard deviation where the straddle has no quote, and says so', () => {
    const noPut = rows.map((row) => (row.strike === 100 && row.right === 'put' ? { ...row, bid: 0 } : row));
    const ways = expectedMoveWays(bookOf(noPut), 0);
    expect(ways?.straddle).toMatchObject({ move: null, reason: expect.stringContaining('two-sided') });
    expect(ways?.standardDeviation.move?.dollars).toBeGreaterThan(0);
  });

  it('keeps neither where nothing is quoted', () => {
    const ways = expectedMoveWays(bookOf([contractRow()]), 0);
    expect(ways?.standardDeviation).toEqual({ move: null, reason: 'no volatility at the forward' });
    expect(ways?.volatility).toBeNull();
  });

  it('has nothing for an expired or unknown expiration', () => {
    const expired = contractRow({ date: '2026-11-13' });
    expect(expectedMoveWays(bookOf([expired, ...rows]), 0)).toBeNull();
    expect(expectedMoveWays(bookOf(), 9)).toBeNull();
  });

  it('refuses what is no price, volatility or time', () => {
    expect(() => volatilityMove(0, 0.2, 1)).toThrow(/spot must be above zero, got 0/);
    expect(() => volatilityMove(1, -0.2, 1)).toThrow(/volatility/);
    expect(() => volatilityMove(1, 0.2, Number.NaN)).toThrow(/days/);
    expect(shareWithin(0)).toBe(0);
  });
});
