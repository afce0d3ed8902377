import { InvalidArgument } from '../require.ts';

const EPSILON = 2 ** -52;

/**
 * A root of `f` between `lo` and `hi`, to within `tolerance` (absolute, in x) plus two ulp.
 *
 * Brent's method (Algorithms for Minimization without Derivatives, 1973, chapter 4): inverse quadratic
 * and secant steps, bisection where they do not shrink the bracket.
 * @throws InvalidArgument when f(lo) and f(hi) are not of opposite sign, or a value is not a number
 */
export function findRoot(f: (x: number) => number, lo: number, hi: number, tolerance: number): number {
  let a = lo;
  let b = hi;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa + fb)) {
    throw new InvalidArgument('bracket', `[${lo}, ${hi}]`, 'two points where the function differs in sign');
  }
  let c = a;
  let fc = fa;
  let step = b - a;
  let previous = step;
  for (let iteration = 0; iteration < 200; iteration++) {
    if (fb < 0 === fc < 0) {
      c = a;
      fc = fa;
      step = b - a;
      previous = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const near = 2 * EPSILON * Math.abs(b) + 0.5 * tolerance;
    const half = 0.5 * (c - b);
    if (Math.abs(half) <= near || fb === 0) return b;
    const trial = interpolate(a, b, c, fa, fb, fc);
    const limit = Math.min(1.5 * Math.abs(half) - 0.5 * Math.abs(near), 0.5 * Math.abs(previous));
    const accepted = Math.abs(previous) >= near && trial * half > 0 && Math.abs(trial) < limit;
    previous = accepted ? step : half;
    step = accepted ? trial : half;
    a = b;
    fa = fb;
    b += Math.abs(step) > near ? step : half > 0 ? near : -near;
    fb = f(b);
  }
  return b;
}

/** Step from b to the zero of the inverse interpolant through the three points (a secant when a = c). */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1));
}
