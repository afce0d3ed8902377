/** A natural cubic spline: knots ascending, at least two, value and second derivative at each. */
export interface CubicSpline {
  readonly knots: readonly number[];
  readonly values: readonly number[];
  readonly curvatures: readonly number[];
}

/** Value, first and second derivative; beyond the knots the straight line that continues the end. */
export interface SplinePoint {
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
}

/** The spline at x. Binary search, O(log n). */
export function splineAt({ knots, values, curvatures }: CubicSpline, x: number): SplinePoint {
  let low = 0;
  let high = knots.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((knots[middle] ?? 0) <= x) low = middle;
    else high = middle;
  }
  const left = knots[low] ?? Number.NaN;
  const right = knots[high] ?? Number.NaN;
  const width = right - left;
  const [v0, v1] = [values[low] ?? Number.NaN, values[high] ?? Number.NaN];
  const [c0, c1] = [curvatures[low] ?? Number.NaN, curvatures[high] ?? Number.NaN];
  const inside = Math.min(right, Math.max(left, x));
  const a = (right - inside) / width;
  const b = (inside - left) / width;
  const slope = (v1 - v0) / width + (width / 6) * ((1 - 3 * a * a) * c0 + (3 * b * b - 1) * c1);
  const value = a * v0 + b * v1 + ((width * width) / 6) * ((a * a * a - a) * c0 + (b * b * b - b) * c1);
  if (x !== inside) return { value: value + slope * (x - inside), slope, curvature: 0 };
  return { value, slope, curvature: a * c0 + b * c1 };
}
