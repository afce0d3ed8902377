import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { type EnteredLeg, payoffAt, positionCost } from './payoff.ts';
import { payoffShape } from './payoff-shape.ts';

const market = { spot: 593, years: 4 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.012 };
const leg = (right: 'call' | 'put', strike: number, quantity: number, price: number, years = market.years) =>
  ({ style: 'american', right, strike, quantity, price, ...market, years }) as EnteredLeg;

describe('payoffShape', () => {
  it('reads the first source’s 595/600 spread: keep 185, risk 315, break even at 596.85', () => {
    const spread = [leg('call', 595, -1, 2.75), leg('call', 600, 1, 0.9)];
    const { maxProfit, maxLoss, breakEvens, approximate } = payoffShape(spread);
    expectClose(positionCost(spread), -185, 1e-9);
    expectClose(maxProfit.dollars ?? 0, 185, 1e-9);
    expectClose(maxLoss.dollars ?? 0, -315, 1e-9);
    expect(maxLoss.at).toBe(600);
    expect(breakEvens).toHaveLength(1);
    expectClose(breakEvens[0] ?? 0, 596.85, 1e-9);
    expect(approximate).toBe(false);
  });

  it('says unbounded of what a naked call can lose and a long call can make', () => {
    const short = payoffShape([leg('call', 595, -1, 2.75)]);
    expect(short.maxLoss).toEqual({ dollars: null, unbounded: true, at: null });
    expectClose(short.breakEvens[0] ?? 0, 597.75, 1e-9);
    const long = payoffShape([leg('call', 595, 1, 2.5)]);
    expect(long.maxProfit.unbounded).toBe(true);
    expectClose(long.maxLoss.dollars ?? 0, -250, 1e-9);
  });

  it('bounds a short put by a spot of zero', () => {
    const { maxLoss } = payoffShape([leg('put', 590, -1, 5)]);
    expectClose(maxLoss.dollars ?? 0, -58_500, 1e-3);
    expect(maxLoss.at).toBe(0);
  });

  it('has two break-evens for a straddle and a condor, none for a free one', () => {
    expect(payoffShape([leg('call', 595, 1, 6), leg('put', 595, 1, 7)]).breakEvens).toHaveLength(2);
    const condor = [
      leg('put', 580, 1, 1),
      leg('put', 585, -1, 2),
      leg('call', 600, -1, 2),
      leg('call', 605, 1, 1),
    ];
    expect(payoffShape(condor).breakEvens.map((x) => Math.round(x * 100) / 100)).toEqual([583, 602]);
    expect(payoffShape([leg('call', 595, -1, 6), leg('call', 600, 1, 0.5)]).breakEvens).toEqual([]);
  });

  it('searches where a later leg is left at the first expiration, and says so', () => {
    const calendar = [leg('call', 595, -1, 2.75), leg('call', 595, 1, 7, 32 / 365)];
    const { maxProfit, maxLoss, breakEvens, approximate } = payoffShape(calendar);
    expect(approximate).toBe(true);
    expect(maxProfit.at).toBe(595);
    expect(maxLoss.dollars ?? 0).toBeGreaterThan(-430);
    expect(breakEvens).toHaveLength(2);
    for (const spot of breakEvens) expectClose(payoffAt(calendar, spot, { elapsed: market.years }), 0, 1e-3);
  });

  it('is never beaten: no spot makes more or loses more, and break-evens make nothing', () => {
    const anyLeg = fc.record({
      right: fc.constantFrom('call' as const, 'put' as const),
      strike: fc.integer({ min: 560, max: 620 }),
      quantity: fc.constantFrom(-2, -1, 1, 2),
      cents: fc.integer({ min: 1, max: 3000 }),
    });
    const legs = fc.array(anyLeg, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(legs, fc.double({ min: 1, max: 2000, noNaN: true }), (rows, spot) => {
        const own = rows.map(({ right, strike, quantity, cents }) =>
          leg(right, strike, quantity, cents / 100),
        );
        const { maxProfit, maxLoss, breakEvens } = payoffShape(own);
        const value = payoffAt(own, spot, { elapsed: market.years });
        expect(value).toBeLessThanOrEqual((maxProfit.dollars ?? Number.POSITIVE_INFINITY) + 1e-6);
        expect(value).toBeGreaterThanOrEqual((maxLoss.dollars ?? Number.NEGATIVE_INFINITY) - 1e-6);
        for (const at of breakEvens) expectClose(payoffAt(own, at, { elapsed: market.years }), 0, 1e-5);
      }),
      { numRuns: 300 },
    );
  });
});
