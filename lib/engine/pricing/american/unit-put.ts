import { InvalidArgument } from '../../require.ts';
import type { EuropeanOption } from '../black-scholes.ts';

/** A put with strike 1: every American option of this folder, after scaling and symmetry. */
export interface UnitPut {
  /** Spot over strike. */
  readonly spot: number;
  readonly years: number;
  readonly volatility: number;
  readonly rate: number;
  readonly dividendYield: number;
}

/**
 * The unit put worth value/K of a put, value/S of a call.
 *
 * Call(S, K, r, q) = Put(K, S, q, r): spot and strike, rate and yield change places.
 * Source: McDonald and Schroder, J. Computational Finance 1(3), 1998, 5–13.
 */
export function toUnitPut(o: EuropeanOption): UnitPut {
  const { spot, strike, years, volatility, rate, dividendYield } = o;
  const put = o.right === 'put';
  const ratio = put ? spot / strike : strike / spot;
  if (!(ratio > 0 && Number.isFinite(ratio))) {
    throw new InvalidArgument('spot', spot, `comparable with the strike ${strike}`);
  }
  return {
    spot: ratio,
    years,
    volatility,
    rate: put ? rate : dividendYield,
    dividendYield: put ? dividendYield : rate,
  };
}

/** `never`: worth its European value. `two`: exercised between two boundaries. `one`: below one boundary. */
export type ExerciseBoundaries = 'never' | 'one' | 'two';

/**
 * How many boundaries the exercise region of a put has.
 *
 * Holding an exercised put's position gains r·K − q·S per year: with r ≤ 0 and q ≥ r that is never above zero
 * below the strike; with q < r < 0 it is above zero only for S > K·r/q, so the region has an upper and a lower end.
 * Source: Andersen and Lake, Fast American option pricing: the double-boundary case, Wilmott 2021(116), 30–41.
 */
export function exerciseBoundaries(rate: number, dividendYield: number): ExerciseBoundaries {
  if (rate > 0 || (rate === 0 && dividendYield < 0)) return 'one';
  return dividendYield >= rate ? 'never' : 'two';
}

/** Boundary of a unit put just before expiry: min(1, r/q). Meaningful for one boundary only. */
export const boundaryAtExpiry = (rate: number, dividendYield: number): number =>
  dividendYield > rate ? rate / dividendYield : 1;
