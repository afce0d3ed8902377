import { squareRoundingError } from './square-rounding-error.ts';

const ONE_OVER_SQRT_PI = 0.5641895835477563;

/** erf(x)/x as a rational function of x² for |x| ≤ 0.46875. */
function erfRatio(square: number): number {
  const p =
    (((0.18577770618460315 * square + 3.1611237438705655) * square + 113.86415415105016) * square +
      377.485237685302) *
      square +
    3209.3775891384694;
  const q =
    (((square + 23.601290952344122) * square + 244.02463793444417) * square + 1282.6165260773723) * square +
    2844.236833439171;
  return p / q;
}

/** erfcx on 0.46875 … 4. */
function erfcxMiddle(y: number): number {
  const p =
    (((((((2.1531153547440383e-8 * y + 0.5641884969886701) * y + 8.883149794388377) * y + 66.11919063714163) *
      y +
      298.6351381974001) *
      y +
      881.952221241769) *
      y +
      1712.0476126340707) *
      y +
      2051.0783778260716) *
      y +
    1230.3393547979972;
  const q =
    (((((((y + 15.744926110709835) * y + 117.6939508913125) * y + 537.1811018620099) * y +
      1621.3895745666903) *
      y +
      3290.7992357334597) *
      y +
      4362.619090143247) *
      y +
      3439.3676741437216) *
      y +
    1230.3393548037495;
  return p / q;
}

/** erfcx above 4. */
function erfcxFar(y: number): number {
  const z = 1 / (y * y);
  const p =
    ((((0.016315387137302097 * z + 0.30532663496123236) * z + 0.36034489994980445) * z +
      0.12578172611122926) *
      z +
      0.016083785148742275) *
      z +
    0.0006587491615298378;
  const q =
    ((((z + 2.568520192289822) * z + 1.8729528499234673) * z + 0.5279051029514285) * z +
      0.06051834131244132) *
      z +
    0.0023352049762686918;
  return (ONE_OVER_SQRT_PI - (z * p) / q) / y;
}

/**
 * Scaled complementary error function e^(x²)·erfc(x), to a few ulp for every x; overflows to Infinity below −26.6.
 *
 * Rational Chebyshev approximations of W. J. Cody, Math. Comp. 23 (1969) 631–637 and SPECFUN (1990).
 */
export function erfcx(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.46875) return Math.exp(x * x) * (1 - x * erfRatio(x * x));
  const positive = y <= 4 ? erfcxMiddle(y) : erfcxFar(y);
  if (!(x < 0)) return positive;
  if (y > 27) return Number.POSITIVE_INFINITY;
  return 2 * Math.exp(x * x) * (1 + squareRoundingError(x)) - positive;
}

/** Complementary error function 1 − erf(x), relative accuracy a few ulp in both tails. Source: see `erfcx`. */
export function erfc(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.46875) return 1 - x * erfRatio(x * x);
  const exponential = y > 30 ? 0 : Math.exp(-x * x) * (1 - squareRoundingError(x));
  const tail = exponential * (y <= 4 ? erfcxMiddle(y) : erfcxFar(y));
  return x < 0 ? 2 - tail : tail;
}
