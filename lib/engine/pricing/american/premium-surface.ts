import type { OptionRight } from '../../market/option-chain.ts';
import type { ContinuousRate, Years } from '../../units.ts';
import { europeanPrice } from '../black-scholes.ts';
import { intrinsicValue } from './american-value.ts';
import { buildScheme } from './collocation-scheme.ts';
import { gaussLegendre } from './gauss-legendre.ts';
import { cumulativeFromKernel } from './normal-tail.ts';
import { boundaryAtExpiry, exerciseBoundaries, toUnitPut } from './unit-put.ts';
import { volatilityNodes } from './volatility-nodes.ts';

/** What all contracts of one expiration share. */
export interface ExpirationTerms {
  readonly spot: number;
  readonly years: Years;
  readonly rate: ContinuousRate;
  readonly dividendYield: ContinuousRate;
}

/** American less European value, dollars per share, of a strike at a volatility. */
export type ExercisePremium = (strike: number, volatility: number) => number;

const QUADRATURE = gaussLegendre(12);
const ANGLES = QUADRATURE.nodes.map((x) => (Math.PI / 4) * (1 + x));
/** √(time left / years) at the nodes of the integral, and at its start, where the option is now. */
const TIMES_LEFT = Float64Array.from([...ANGLES.map(Math.cos), 1]);
const COUNT = QUADRATURE.nodes.length;
const SCHEME = buildScheme({ degree: 6, equationNodes: 6, premiumNodes: 2, tolerance: 1e-2 });
/** An exercise boundary that ends this many standard deviations from spot is not reached. */
const OUT_OF_REACH = 7;

const never: ExercisePremium = () => 0;

/**
 * Early-exercise premium of every strike of an expiration, for whole chains: a few exercise boundaries between the two
 * volatilities are solved once and interpolated in volatility; a premium is then one quadrature of 12 nodes.
 *
 * Error within the volatilities given, up to two years, rates and yields to 8 %, from two deviations in the money to
 * three out of it, measured on 9,000 random options: of the at-the-money price 1e-7 in the median, below 1e-4 in 99 of
 * 100, at worst 2.3e-4. A volatility outside them is taken as the nearer end. A negative rate counts as 0 with the same carry r − q, which near the money is what
 * exercise gains, so that two boundaries never arise. Sources: as `earlyExercisePremium` and `solveBoundary`.
 * @throws InvalidArgument for terms that are no option's
 */
export function exercisePremiums(
  right: OptionRight,
  { spot, years, rate, dividendYield }: ExpirationTerms,
  lowest: number,
  highest: number,
): ExercisePremium {
  const lift = Math.max(0, right === 'put' ? -rate : -dividendYield);
  const terms = { right, spot, years, rate: rate + lift, dividendYield: dividendYield + lift };
  const unit = toUnitPut({ ...terms, strike: spot, volatility: highest });
  if (!(years > 0 && lowest > 0 && highest >= lowest)) return never;
  if (exerciseBoundaries(unit.rate, unit.dividendYield) === 'never') return never;
  const reach = OUT_OF_REACH * Math.sqrt(years);
  const ceiling = Math.log(boundaryAtExpiry(unit.rate, unit.dividendYield));
  const boundaries = volatilityNodes(unit, lowest, highest, TIMES_LEFT, SCHEME);
  const time = ANGLES.map((angle) => years * Math.sin(angle) ** 2);
  const measure = ANGLES.map(
    (angle, k) => (Math.PI / 4) * (QUADRATURE.weights[k] ?? 0) * years * Math.sin(2 * angle),
  );
  const rootTime = time.map(Math.sqrt);
  const growth = time.map((u) => (unit.rate - unit.dividendYield) * u);
  const perStrike = time.map((u, k) => unit.rate * Math.exp(-unit.rate * u) * (measure[k] ?? 0));
  const perSpot = time.map(
    (u, k) => unit.dividendYield * Math.exp(-unit.dividendYield * u) * (measure[k] ?? 0),
  );
  return (strike, asked) => {
    const volatility = Math.min(highest, Math.max(lowest, asked));
    const moneyness = right === 'put' ? spot / strike : strike / spot;
    const log = Math.log(moneyness);
    if (log - ceiling > reach * volatility) return 0;
    const at = boundaries(volatility);
    if (log <= (at[COUNT] ?? 0)) {
      const option = { ...terms, strike, volatility };
      return Math.max(0, intrinsicValue(option) - europeanPrice(option));
    }
    let value = 0;
    for (let k = 0; k < COUNT; k++) {
      const deviation = volatility * (rootTime[k] ?? 0);
      const plus = (log - (at[k] ?? 0) + (growth[k] ?? 0)) / deviation + 0.5 * deviation;
      const minus = plus - deviation;
      value += (perStrike[k] ?? 0) * cumulativeFromKernel(-minus, Math.exp(-0.5 * minus * minus));
      if (perSpot[k] !== 0)
        value -= moneyness * (perSpot[k] ?? 0) * cumulativeFromKernel(-plus, Math.exp(-0.5 * plus * plus));
    }
    return Math.max(0, value * (right === 'put' ? strike : spot));
  };
}
