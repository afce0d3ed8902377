import { squareRoundingError } from './square-rounding-error.ts';

/** e^(−x²/2) to about one ulp for every x, 0 beyond its range; divided by √(2π) the normal density. */
export function expMinusHalfSquare(x: number): number {
  const square = x * x;
  if (square > 1500) return 0;
  return Math.exp(-0.5 * square) * (1 - 0.5 * squareRoundingError(x));
}
