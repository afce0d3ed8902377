/** A point of a function with its value there and a slope, exact or near it. */
export interface SlopedPoint {
  readonly x: number;
  readonly value: number;
  readonly slope: number;
}

const EPSILON = 2 ** -52;
const MOST_EVALUATIONS = 100;
/** After a relative step of this size the point is exact to about its square times the step before. */
const SETTLED = 1e-9;
/** A secant over a wider relative step than this says little about the slope. */
const LOCAL = 1e-3;

/** Whether Newton's step from the point is too small to matter. */
export const isSettled = ({ x, value, slope }: SlopedPoint): boolean =>
  Math.abs(value) <= SETTLED * Math.abs(x * slope);

/**
 * Root between 0 and `start.x` of an increasing `f` that is below zero at 0 and not below zero at `start`.
 *
 * A Newton step from `start`, then secant steps; a step that leaves the bracket, or three that have not halved it,
 * is a bisection, so a function that is flat below its root costs some steps, not the root. The root comes with
 * the last slope, and with value 0, or what is left within an ulp of `scale` or of x.
 */
export function increasingRoot(f: (x: number) => number, start: SlopedPoint, scale: number): SlopedPoint {
  let point = start;
  let low = 0;
  let high = start.x;
  let widthBefore = high;
  let settled = isSettled(start);
  for (let count = 1; count <= MOST_EVALUATIONS && !settled; count++) {
    const stalled = count % 3 === 0 && high - low > 0.5 * widthBefore;
    if (count % 3 === 0) widthBefore = high - low;
    const newton = point.x - point.value / point.slope;
    const x = newton > low && newton < high && !stalled ? newton : 0.5 * (low + high);
    const value = f(x);
    const rise = (value - point.value) / (x - point.x);
    const move = Math.abs(x - point.x);
    point = { x, value, slope: rise > 0 ? rise : point.slope };
    settled = move <= LOCAL * x && isSettled(point);
    if (value < 0) low = x;
    else high = x;
    if (Math.abs(value) <= EPSILON * scale || high - low <= 2 * EPSILON * high) break;
  }
  const { x, value, slope } = point;
  return settled ? { x: x - value / slope, value: 0, slope } : point;
}
