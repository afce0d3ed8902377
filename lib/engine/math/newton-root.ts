import { InvalidArgument } from '../require.ts';

/** A function's value and its slope at one point. */
export interface ValueAndSlope {
  readonly value: number;
  readonly slope: number;
}

const MOST_STEPS = 100;

/**
 * A root of a function between `lo` and `hi`, to within `tolerance` (absolute, in x): Newton's method from the secant
 * of the two ends, held inside the bracket, which bisection shrinks where a step leaves it. Where the slope is within
 * half of the secant's, a step of s leaves an error below s²/(hi − lo): one evaluation is enough as a rule. Elsewhere
 * (roots close together) steps go on until they are a tenth of the tolerance.
 * @param below f(lo) @param above f(hi), of the other sign
 * @throws InvalidArgument when the two are not of opposite sign, or are no numbers
 */
export function newtonRoot(
  f: (x: number) => ValueAndSlope,
  [lo, below]: readonly [number, number],
  [hi, above]: readonly [number, number],
  tolerance: number,
): number {
  if (below === 0) return lo;
  if (above === 0) return hi;
  if (!(below < 0 !== above < 0) || Number.isNaN(below + above))
    throw new InvalidArgument('bracket', `[${lo}, ${hi}]`, 'two points where the function differs in sign');
  const width = hi - lo;
  let [a, b] = [lo, hi];
  const secant = (above - below) / width;
  let x = lo - below / secant;
  for (let step = 0; step < MOST_STEPS && b - a > tolerance; step++) {
    const { value, slope } = f(x);
    if (value === 0) return x;
    if (value < 0 === below < 0) a = x;
    else b = x;
    const next = x - value / slope;
    const isInside = next > a && next < b;
    const moved = Math.abs(next - x);
    const isResolved = Math.abs(slope - secant) < 0.5 * Math.abs(secant);
    if (isInside && (moved < 0.1 * tolerance || (isResolved && moved * moved < 0.1 * tolerance * width)))
      return next;
    x = isInside ? next : 0.5 * (a + b);
  }
  return x;
}
