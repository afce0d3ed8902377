import type { OptionRight } from '../market/option-chain.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import { cumulativeAt } from './smile-curve.ts';
import type { TotalVariance } from './svi.ts';

/**
 * Undiscounted prices beyond a strike: price·(K/strike)^power, for puts below it with a power above 1, for calls
 * above it with one below −1. Value and slope continue the smile's, so the distribution has no jump, its mean stays
 * the forward, and its variance is finite: a Pareto distribution on each side.
 */
export interface SmileTail {
  readonly strike: number;
  readonly price: number;
  readonly power: number;
}

/** Undiscounted Black price of one side for a total variance. */
export const undiscountedPrice = (
  right: OptionRight,
  forward: number,
  strike: number,
  variance: number,
): number =>
  europeanPrice({
    right,
    spot: forward,
    strike,
    years: 1,
    volatility: Math.sqrt(Math.max(0, variance)),
    rate: 0,
    dividendYield: 0,
  });

/** The tail that continues a smile from a strike at which its total variance is `end`. */
export function smileTail(
  right: OptionRight,
  strike: number,
  forward: number,
  end: TotalVariance,
): SmileTail {
  const price = undiscountedPrice(right, forward, strike, end.variance);
  const below = cumulativeAt(end, Math.log(strike / forward));
  const slope = right === 'put' ? below : below - 1;
  return { strike, price, power: (slope * strike) / price };
}

/** Undiscounted price of a tail, and its strike derivative, at a strike beyond its own. */
export function tailPrice({ strike, price, power }: SmileTail, at: number): { price: number; slope: number } {
  const value = price * (at / strike) ** power;
  return { price: value, slope: (power * value) / at };
}

/** Whether the tail's prices are convex and go to nothing fast enough for a finite variance. */
export const isTailFree = (right: OptionRight, { price, power }: SmileTail): boolean =>
  price > 0 && Number.isFinite(power) && (right === 'put' ? power > 1 : power < -1);
