import { erfcx } from '../math/error-function.ts';
import { expMinusHalfSquare } from '../math/exp-minus-half-square.ts';

const SQRT_HALF_PI = 1.2533141373155003;
const SQRT_TWO_PI = 2.5066282746310002;

/**
 * Normalised Black in Jäckel's variables: x = ln(F/K) ≤ 0, s = σ√T, h = x/s, t = s/2,
 * b(x, s) = e^(x/2)·Φ(h+t) − e^(−x/2)·Φ(h−t) = price of the out-of-the-money side / (D·√(F·K)).
 *
 * With Y = Φ/φ (Mills' ratio at −z): b = ∂b/∂s · [Y(h+t) − Y(h−t)], and ∂b/∂s = e^(−(h²+t²)/2)/√(2π):
 * so the bracket is b/b′, free of underflow, and everything else follows from it.
 * Source of the regions: P. Jäckel, Let's Be Rational, Wilmott 2015(75), 40–53.
 */
export function blackOverVega(h: number, t: number): number {
  if (h < -10 && h + t < -9.79) return asymptoticDifference(h, t);
  if (t < 0.21) return taylorDifference(h, t);
  if (t < 0.6 && h > -2.5) return seriesDifference(h, t);
  return SQRT_HALF_PI * (erfcx(-(h + t) * Math.SQRT1_2) - erfcx((t - h) * Math.SQRT1_2));
}

/** (b_max − b)/b′ with b_max = e^(x/2): a sum of positive terms, accurate where b is close to its bound. */
export function complementOverVega(h: number, t: number): number {
  return SQRT_HALF_PI * (erfcx((t + h) * Math.SQRT1_2) + erfcx((t - h) * Math.SQRT1_2));
}

/** ∂b/∂s = e^(−(h²+t²)/2)/√(2π). */
export const normalisedVega = (h: number, t: number): number =>
  (expMinusHalfSquare(h) * expMinusHalfSquare(t)) / SQRT_TWO_PI;

/** b(x, s) for x ≤ 0 and s > 0; see `blackOverVega`. */
export function normalisedBlack(x: number, s: number): number {
  const h = x / s;
  const t = 0.5 * s;
  const vega = normalisedVega(h, t);
  if (h + t > 0.85) return Math.exp(0.5 * x) - (vega === 0 ? 0 : complementOverVega(h, t) * vega);
  return vega === 0 ? 0 : blackOverVega(h, t) * vega;
}

/**
 * Y(h+t) − Y(h−t) from Y(z) ~ Σ (−1)^k (2k−1)!!/|z|^(2k+1), for |h| − t near 10 and above.
 * Odd differences of 1/(|h|−t) and 1/(|h|+t) over the first one obey a two-term recurrence: no cancellation.
 */
function asymptoticDifference(h: number, t: number): number {
  const m = 1 / ((h - t) * (h + t));
  const p = 4 * h * h * m * m;
  const square = m * m;
  const advance = p - 2 * m;
  let before = 1;
  let current = p - m;
  let factor = -1;
  let sum = 1;
  for (let odd = 3; odd < 99; odd += 2) {
    const term = factor * current;
    sum += term;
    if (Math.abs(term) < 5e-17) break;
    factor *= -odd;
    const next = advance * current - square * before;
    before = current;
    current = next;
  }
  return 2 * t * m * sum;
}

/** Y(h+t) − Y(h−t) = 2·Σ Y⁽²ᵏ⁺¹⁾(h)·t^(2k+1)/(2k+1)!, with every derivative linear in a = Y′(h) = 1 + h·Y(h). */
function taylorDifference(h: number, t: number): number {
  const q = h * h;
  const w = t * t;
  const a = 1 + h * SQRT_HALF_PI * erfcx(-h * Math.SQRT1_2);
  const y3 = a * (q + 3) - 1;
  const y5 = a * ((q + 10) * q + 15) - q - 7;
  const y7 = a * (((q + 21) * q + 105) * q + 105) - (q + 18) * q - 57;
  const low = a + w * (y3 * (1 / 6) + w * (y5 * (1 / 120) + w * (y7 * (1 / 5040))));
  if (t < 0.02) return 2 * t * low;
  const y9 = a * ((((q + 36) * q + 378) * q + 1260) * q + 945) - ((q + 33) * q + 285) * q - 561;
  const y11 =
    a * (((((q + 55) * q + 990) * q + 6930) * q + 17325) * q + 10395) -
    (((q + 52) * q + 840) * q + 4680) * q -
    6555;
  const y13 =
    a * ((((((q + 78) * q + 2145) * q + 25740) * q + 135135) * q + 270270) * q + 135135) -
    ((((q + 75) * q + 1926) * q + 20370) * q + 82845) * q -
    89055;
  const high = y9 * (1 / 362880) + w * (y11 * (1 / 39916800) + w * (y13 * (1 / 6227020800)));
  return 2 * t * (low + w * w * w * w * high);
}

/** The same series summed by its recurrence Y⁽ⁿ⁺¹⁾ = h·Y⁽ⁿ⁾ + n·Y⁽ⁿ⁻¹⁾ until it no longer changes, for moderate h. */
function seriesDifference(h: number, t: number): number {
  const ht = h * t;
  const w = t * t;
  let even = SQRT_HALF_PI * erfcx(-h * Math.SQRT1_2);
  let odd = t * (1 + h * even);
  let sum = odd;
  for (let n = 1; n < 60; n += 2) {
    even = (ht * odd + w * even) / (n + 1);
    odd = (ht * even + w * odd) / (n + 2);
    const before = sum;
    sum += odd;
    if (sum === before) break;
  }
  return 2 * sum;
}
