import { blackOverVega, complementOverVega } from './normalised-black.ts';
import { guessDeviation } from './volatility-guess.ts';

const LOG_SQRT_TWO_PI = 0.9189385332046727;
const SQRT_TWO_PI = 2.5066282746310002;
/** A first step of this share of s, on which the slope changes by less than that, and the guess was close enough. */
const NEAR = 0.03;
const MOST_BEND = 0.2;

/**
 * s = σ√T at which the normalised Black price b(x, s) is `beta`, for x ≤ 0 and 0 < beta < e^(x/2).
 *
 * `complement` is e^(x/2) − beta, given separately because the caller knows it more exactly near the bound.
 * A guess of about 1e-3, then two Householder steps of order four on 1/ln b (low), b (middle) or
 * ln(b_max − b) (high), in which s solves an almost linear equation.
 * Source: Jäckel, Let's Be Rational, §5.
 * @param near a guess from elsewhere, as a neighbouring strike's; 0: none. It takes the place of the rational one, half
 * of the work, where the first step moves it by less than 3 %: that leaves some 1e-6, the second nothing.
 */
export function normalisedVolatility(x: number, beta: number, complement: number, near = 0): number {
  const found = near > 0 ? polished(x, beta, complement, near, NEAR) : Number.NaN;
  if (found > 0) return found;
  return polished(x, beta, complement, guessDeviation(x, beta, complement), Number.POSITIVE_INFINITY);
}

/** Two Householder steps from `start`; NaN where the first is not small, of at most the share `most` of it. */
function polished(x: number, beta: number, complement: number, start: number, most: number): number {
  let s = start;
  let limit = most * start;
  const high = complement < beta;
  const low = !high && x / s + 0.5 * s < -1;
  const logTarget = high ? Math.log(complement) : low ? Math.log(beta) : 0;
  for (let i = 0; i < 2; i++) {
    // A logarithm costs |ln b| ulp: once close, the plain price is the more exact equation, while e^(h²/2) lasts.
    const step = high
      ? highStep(x, s, logTarget, limit)
      : low && (i === 0 || x < -30 * s)
        ? lowStep(x, s, logTarget, limit)
        : middleStep(x, s, beta, limit);
    if (Number.isNaN(step)) return Number.NaN;
    limit = Number.POSITIVE_INFINITY;
    if (!(s + step > 0)) break;
    s += step;
  }
  return s;
}

/**
 * Householder's step of order four from Newton's step and the ratios f″/f′ and f‴/f′; NaN where Newton's exceeds a
 * limit that is given, or the function bends on the way: far from the root both may hide in a small step.
 */
function householder(newton: number, second: number, third: number, limit: number): number {
  const bend = second * newton;
  if (limit < Number.POSITIVE_INFINITY && !(Math.abs(newton) <= limit && Math.abs(bend) <= MOST_BEND))
    return Number.NaN;
  return (newton * (1 + 0.5 * bend)) / (1 + newton * (second + (third * newton) / 6));
}

/** On 1/ln b = 1/ln β. */
function lowStep(x: number, s: number, logTarget: number, limit: number): number {
  const h = x / s;
  const t = 0.5 * s;
  const ratio = blackOverVega(h, t);
  const log = Math.log(ratio) - 0.5 * (h * h + t * t) - LOG_SQRT_TWO_PI;
  const slope = 1 / ratio;
  const second = (h * h) / s - 0.25 * s;
  const third = second * second - 3 * (h / s) * (h / s) - 0.25;
  const inverse = 1 / log;
  const newton = (((logTarget - log) * log) / logTarget) * ratio;
  const bend = slope * (1 + 2 * inverse);
  return householder(
    newton,
    second - bend,
    third + 2 * slope * slope * (1 + 3 * inverse * (1 + inverse)) - 3 * second * bend,
    limit,
  );
}

/** On b = β. */
function middleStep(x: number, s: number, beta: number, limit: number): number {
  const h = x / s;
  const t = 0.5 * s;
  const newton = beta * SQRT_TWO_PI * Math.exp(0.5 * (h * h + t * t)) - blackOverVega(h, t);
  const second = (h * h) / s - 0.25 * s;
  return householder(newton, second, second * second - 3 * (h / s) * (h / s) - 0.25, limit);
}

/** On ln(b_max − b) = ln(b_max − β). */
function highStep(x: number, s: number, logTarget: number, limit: number): number {
  const h = x / s;
  const t = 0.5 * s;
  const ratio = complementOverVega(h, t);
  const log = Math.log(ratio) - 0.5 * (h * h + t * t) - LOG_SQRT_TWO_PI;
  const slope = 1 / ratio;
  const second = (h * h) / s - 0.25 * s;
  const third = second * second - 3 * (h / s) * (h / s) - 0.25;
  return householder(
    (log - logTarget) * ratio,
    second + slope,
    third + slope * (2 * slope + 3 * second),
    limit,
  );
}
