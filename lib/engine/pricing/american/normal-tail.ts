import { erfcx } from '../../math/error-function.ts';

/** Φ(x) given `kernel` = e^(−x²/2): for loops that need density and distribution at the same point. */
export function cumulativeFromKernel(x: number, kernel: number): number {
  const tail = 0.5 * kernel * erfcx(Math.abs(x) * Math.SQRT1_2);
  return x > 0 ? 1 - tail : tail;
}
