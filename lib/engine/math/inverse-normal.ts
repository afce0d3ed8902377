import { expMinusHalfSquare } from './exp-minus-half-square.ts';
import { normalCumulative } from './normal-distribution.ts';

const SQRT_TWO_PI = 2.5066282746310002;

/** |p − ½| ≤ 0.425, r = 0.180625 − (p − ½)² */
function centreRatio(r: number): number {
  const p =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const q =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return p / q;
}

/** √(−ln p) ≤ 5, less 1.6 */
function middleRatio(r: number): number {
  const p =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
      1.2704582524523684) *
      r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const q =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
      0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return p / q;
}

/** √(−ln p) above 5, less 5 */
function farRatio(r: number): number {
  const p =
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const q =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return p / q;
}

/** Φ⁻¹ of a probability up to ½, about 1e-16 relative. */
export function lowerQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425) {
    const r = 0.180625 - q * q;
    return q * centreRatio(r);
  }
  const r = Math.sqrt(-Math.log(p));
  if (r <= 5) return -middleRatio(r - 1.6);
  return -farRatio(r - 5);
}

/**
 * Inverse of the standard normal distribution function, to a few ulp; ∓Infinity at 0 and 1, NaN outside.
 *
 * Wichura's AS 241 (Appl. Statist. 37, 1988, 477–484), its tails polished by one step of Halley's method.
 */
export function inverseNormal(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return Number.NaN;
  if (probability === 0) return Number.NEGATIVE_INFINITY;
  if (probability > 0.5)
    return probability === 1 ? Number.POSITIVE_INFINITY : -inverseNormal(1 - probability);
  const x = lowerQuantile(probability);
  if (probability > 0.075) return x;
  const slope = expMinusHalfSquare(x) / SQRT_TWO_PI;
  if (slope === 0) return x;
  const newton = (normalCumulative(x) - probability) / slope;
  return x - newton / (1 + 0.5 * x * newton);
}
