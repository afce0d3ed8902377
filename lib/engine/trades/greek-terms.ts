import type { AmericanMemo } from '../pricing/american/american-memo.ts';
import type { GreekTerms, LegEnd } from './attribution-report.ts';
import { legGreeks } from './leg-greeks.ts';
import type { OptionLeg } from './option-leg.ts';

const DAYS_PER_YEAR = 365;

/**
 * Taylor split of a leg's change in price, dollars per share, by the greeks of the model at `from`:
 *
 * Δ·dS + ½Γ·dS² + Θ·dt + vega·dσ + rho·dr + ∂V/∂q·dq + vanna·dS·dσ + charm·dS·dt + ½vomma·dσ² + speed/6·dS³,
 * dt in days, dσ, dr and dq in points. What these leave of the change is `unexplained`, on its own line.
 * @throws InvalidArgument naming an input outside its domain, and its value
 */
export function greekTerms(
  leg: Omit<OptionLeg, 'quantity'>,
  from: LegEnd,
  to: LegEnd,
  memo?: AmericanMemo,
): GreekTerms {
  const withRates = to.rate !== from.rate || to.dividendYield !== from.dividendYield;
  const g = legGreeks(leg, from, { withRates, ...(memo && { memo }) });
  const move = to.spot - from.spot;
  const days = (from.years - to.years) * DAYS_PER_YEAR;
  const points = (to.volatility - from.volatility) * 100;
  const ratePoints = (to.rate - from.rate) * 100;
  const yieldPoints = (to.dividendYield - from.dividendYield) * 100;
  const terms = {
    delta: g.delta * move,
    gamma: 0.5 * g.gamma * move * move,
    theta: g.thetaPerDay * days,
    vega: g.vegaPerPoint * points,
    rho: g.rhoPerPoint * ratePoints + g.yieldPerPoint * yieldPoints,
    vanna: g.vannaPerPoint * move * points,
    charm: g.charmPerDay * move * days,
    vomma: 0.5 * g.vommaPerPoint * points * points,
    speed: (g.speed / 6) * move ** 3,
  };
  const explained = Object.values(terms).reduce((sum, term) => sum + term, 0);
  return { ...terms, unexplained: to.price - from.price - explained };
}
