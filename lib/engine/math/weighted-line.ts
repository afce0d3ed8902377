/** y = intercept + slope·x. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
  /** Standard error of the slope from the weighted residuals; 0 where the slope was given. */
  readonly slopeError: number;
}

/**
 * Weighted least squares: minimises Σ wᵢ·(yᵢ − intercept − slope·xᵢ)², the slope fitted or given.
 * Centred sums, so that large x cost no digits. Fewer than two distinct x: slope NaN unless given.
 */
export function weightedLine(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weight: ArrayLike<number>,
  givenSlope: number | null,
): Line {
  let total = 0;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i] ?? 0;
    total += w;
    meanX += w * (x[i] ?? Number.NaN);
    meanY += w * (y[i] ?? Number.NaN);
  }
  meanX /= total;
  meanY /= total;
  if (givenSlope !== null) return { intercept: meanY - givenSlope * meanX, slope: givenSlope, slopeError: 0 };
  let xx = 0;
  let xy = 0;
  let count = 0;
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i] ?? 0;
    const dx = (x[i] ?? Number.NaN) - meanX;
    xx += w * dx * dx;
    xy += w * dx * ((y[i] ?? Number.NaN) - meanY);
    if (w > 0) count++;
  }
  const slope = xy / xx;
  const intercept = meanY - slope * meanX;
  let squares = 0;
  for (let i = 0; i < weight.length; i++) {
    const residual = (y[i] ?? Number.NaN) - intercept - slope * (x[i] ?? Number.NaN);
    squares += (weight[i] ?? 0) * residual * residual;
  }
  return { intercept, slope, slopeError: count > 2 ? Math.sqrt(squares / (count - 2) / xx) : Number.NaN };
}
