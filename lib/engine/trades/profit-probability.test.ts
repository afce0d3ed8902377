import { describe, expect, it } from 'vitest';
import { normalCumulative } from '../math/normal-distribution.ts';
import { expectClose } from '../testing/expect-close.ts';
import { SKEW, SMILE_TERMS, strikesFrom, sviQuotes } from '../testing/smile-quotes.ts';
import { fitSmile } from '../volatility/smile.ts';
import { undiscountedPrice } from '../volatility/smile-tails.ts';
import { sviVariance } from '../volatility/svi.ts';
import type { EnteredLeg } from './payoff.ts';
import { payoffShape } from './payoff-shape.ts';
import { profitOdds } from './profit-probability.ts';

const { forward, discount, years } = SMILE_TERMS;
const rate = -Math.log(discount) / years;
const strikes = strikesFrom(60, 150, 1);
const fitted = (svi: typeof SKEW) => {
  const { smile } = fitSmile(sviQuotes(svi, strikes, 0.005), SMILE_TERMS);
  if (smile === null) throw new Error('no smile');
  return smile;
};
const FLAT = { a: 0.01, b: 0, rho: 0, m: 0, sigma: 0.1 };
const fair = (svi: typeof SKEW, right: 'call' | 'put', strike: number) =>
  discount * undiscountedPrice(right, forward, strike, sviVariance(svi, Math.log(strike / forward)).variance);
const leg = (right: 'call' | 'put', strike: number, quantity: number, price: number, later = 0) =>
  ({
    style: 'european',
    right,
    strike,
    quantity,
    price,
    spot: forward * discount,
    years: years + later,
    volatility: 0.2,
    rate,
    dividendYield: 0,
  }) as EnteredLeg;
const odds = (svi: typeof SKEW, legs: readonly EnteredLeg[]) =>
  profitOdds(fitted(svi), legs, payoffShape(legs).breakEvens);

describe('profitOdds', () => {
  it('is Φ(−d₂) at the break-even under a flat smile', () => {
    const price = fair(FLAT, 'call', 105);
    const { probabilityOfProfit, extrapolated } = odds(FLAT, [leg('call', 105, 1, price)]);
    const d2 = Math.log(forward / (105 + price)) / 0.1 - 0.05;
    expectClose(probabilityOfProfit, normalCumulative(d2), 2e-3);
    expect(extrapolated).toBe(false);
  });

  it('gives the two sides of a trade one: what one gains the other loses', () => {
    const legs = [leg('call', 100, -1, 3), leg('call', 105, 1, 1.4), leg('put', 95, -1, 2)];
    const other = legs.map((own) => ({ ...own, quantity: -own.quantity }));
    const [ours, theirs] = [odds(SKEW, legs), odds(SKEW, other)];
    expectClose(ours.probabilityOfProfit + theirs.probabilityOfProfit, 1, 1e-12);
    expectClose(ours.expectedValue + theirs.expectedValue, 0, 1e-9);
  });

  it('expects nothing of a trade at the smile’s own prices, and the overpayment of another', () => {
    const legs = [leg('put', 90, 1, fair(SKEW, 'put', 90)), leg('call', 110, -2, fair(SKEW, 'call', 110))];
    expectClose(odds(SKEW, legs).expectedValue, 0, 0.5);
    const dear = legs.map((own) => ({ ...own, price: own.price + 0.05 * own.quantity }));
    expectClose(odds(SKEW, dear).expectedValue, -25, 0.5);
  });

  it('sums over the distribution where a later leg is left', () => {
    const together = [leg('call', 100, -1, 3), leg('call', 105, 1, 1.4)];
    const apart = [leg('call', 100, -1, 3), leg('call', 105, 1, 1.4, 1e-6)];
    const [exact, summed] = [odds(SKEW, together), odds(SKEW, apart)];
    expectClose(summed.expectedValue, exact.expectedValue, 2);
    expectClose(summed.probabilityOfProfit, exact.probabilityOfProfit, 1e-3);
  });
});
