import { erfcx } from './error-function.ts';
import { expMinusHalfSquare } from './exp-minus-half-square.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

/** Standard normal density e^(−x²/2)/√(2π), to about one ulp. */
export const normalDensity = (x: number): number => ONE_OVER_SQRT_TWO_PI * expMinusHalfSquare(x);

/**
 * Standard normal distribution function Φ(x), relative accuracy a few ulp down to the smallest double.
 *
 * Φ(−x) = ½·e^(−x²/2)·erfcx(x/√2) in the tail: erfcx varies slowly and the exponential is exact in x.
 */
export function normalCumulative(x: number): number {
  const tail = 0.5 * expMinusHalfSquare(x) * erfcx(Math.abs(x) * Math.SQRT1_2);
  return x > 0 ? 1 - tail : tail;
}
