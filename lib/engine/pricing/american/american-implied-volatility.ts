import { requireEuropeanTerms } from '../black-scholes.ts';
import { europeanGreeks } from '../greeks.ts';
import { type ImpliedVolatility, impliedVolatility, type PricedOption } from '../implied-volatility.ts';
import type { NoVolatilityReason } from '../no-volatility-reason.ts';
import type { AmericanOptions } from './american-option.ts';
import { americanPriceOf, scaleOf } from './american-value.ts';
import { sufficientScheme } from './collocation-scheme.ts';
import { frozenOption } from './frozen-option.ts';
import { increasingRoot, isSettled, type SlopedPoint } from './increasing-root.ts';
import { exerciseBoundaries, toUnitPut } from './unit-put.ts';

const EPSILON = 2 ** -52;
/** A volatility that rounding alone can move by more than this share is no volatility. */
const LARGEST_UNCERTAINTY = 0.1;
/** σ√T at which every price has reached its bound in double precision. */
const LARGEST_DEVIATION = 16;

/**
 * The volatility at which `americanPrice` gives `price`, or the reason why there is none: `expired` (years ≤ 0),
 * `not_finite` (price), `below_intrinsic` (below the value without uncertainty, also a negative price),
 * `zero_price`, `above_bound`, `unidentifiable` (rounding alone moves it by more than 10 %, as at
 * price = intrinsic in the exercise region, where every low volatility has the same price).
 *
 * Safeguarded secant steps; the first bracket ends at the European volatility of the same price, which is never
 * below the American one.
 * @throws InvalidArgument for a right, spot, strike, rate, yield or time that is none
 */
export function americanImpliedVolatility(o: PricedOption, options: AmericanOptions = {}): ImpliedVolatility {
  requireEuropeanTerms(o);
  const { spot, strike, years, price } = o;
  const put = toUnitPut({ ...o, volatility: 0 });
  if (exerciseBoundaries(put.rate, put.dividendYield) === 'never') return impliedVolatility(o);
  if (!Number.isFinite(price)) return none('not_finite');
  if (!(years > 0)) return none('expired');
  if (price <= 0) return none(price < 0 ? 'below_intrinsic' : 'zero_price');
  const scale = scaleOf(o);
  const bound = scale * Math.exp(Math.max(0, -put.rate) * years);
  if (price >= bound) return none('above_bound');
  const floor = scale * frozenOption(put).value;
  const noise = EPSILON * (price + (floor > 0 ? spot + strike : 0));
  if (floor > 0 && price <= floor + noise) {
    return none(price < floor - noise ? 'below_intrinsic' : 'unidentifiable');
  }
  const scheme = sufficientScheme(o, options.scheme);
  const excess = (volatility: number): number => americanPriceOf({ ...o, volatility }, scheme) - price;
  const start = upperPoint(o, excess);
  if (start === null) return none('unidentifiable');
  const { x, slope } = increasingRoot(excess, start, floor > 0 ? spot + strike : price);
  return noise <= LARGEST_UNCERTAINTY * x * slope ? { volatility: x, reason: null } : none('unidentifiable');
}

/** A volatility whose price is not below the given one, with the European vega; null when none that matters has. */
function upperPoint(o: PricedOption, excess: (volatility: number) => number): SlopedPoint | null {
  const smallest = 1 / 64 / Math.sqrt(o.years);
  const largest = LARGEST_DEVIATION / Math.sqrt(o.years);
  for (let x = impliedVolatility(o).volatility ?? smallest; x <= largest; x *= 2) {
    const slope = 100 * europeanGreeks({ ...o, volatility: x }).vegaPerPoint;
    const point = { x, value: excess(x), slope };
    if (point.value >= 0 || isSettled(point)) return point;
  }
  return null;
}

const none = (reason: NoVolatilityReason): ImpliedVolatility => ({ volatility: null, reason });
