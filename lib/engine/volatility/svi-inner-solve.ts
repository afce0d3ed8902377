/** Total variances to fit: log-moneyness, σ²T and weight, columns of equal length. */
export interface VariancePoints {
  readonly k: Float64Array;
  readonly variance: Float64Array;
  readonly weight: Float64Array;
}

/** w = base + right·(√(y² + 1) + y)/2 + left·(√(y² + 1) − y)/2 at y = (k − m)/σ; `error` = Σ weight·(w − variance)². */
export interface SviInnerSolution {
  readonly base: number;
  readonly right: number;
  readonly left: number;
  readonly error: number;
}

/** Minimises xx·x² + yy·y² + 2·xy·x·y − 2·(bx·x + by·y) over 0 ≤ x, y ≤ most: inside, else along the edges. */
function minimiseInBox(xx: number, xy: number, yy: number, bx: number, by: number, most: number) {
  const clamp = (value: number) => (value > 0 ? Math.min(value, most) : 0);
  const cost = (x: number, y: number) => x * (xx * x + 2 * (xy * y - bx)) + y * (yy * y - 2 * by);
  const determinant = xx * yy - xy * xy;
  if (determinant > 1e-12 * xx * yy) {
    const x = (bx * yy - by * xy) / determinant;
    const y = (by * xx - bx * xy) / determinant;
    if (x >= 0 && x <= most && y >= 0 && y <= most) return { x, y };
  }
  let best = { x: 0, y: clamp(by / yy) };
  for (const edge of [
    { x: most, y: clamp((by - xy * most) / yy) },
    { x: clamp(bx / xx), y: 0 },
    { x: clamp((bx - xy * most) / xx), y: most },
  ])
    if (cost(edge.x, edge.y) < cost(best.x, best.y)) best = edge;
  return best;
}

/**
 * The three linear parameters of SVI for given m and σ, by weighted least squares with the slope of either wing
 * within [0, steepest] and total variance nowhere below zero.
 *
 * In the two wings' own columns the constraints are a box (Zeliade's parallelogram), so the minimum is exact.
 * Source: De Marco and Martini, Quasi-explicit calibration of Gatheral's SVI model, Zeliade 2009.
 */
export function solveSviInner(
  points: VariancePoints,
  m: number,
  sigma: number,
  steepest: number,
): SviInnerSolution {
  const { k, variance, weight } = points;
  let total = 0;
  let meanR = 0;
  let meanL = 0;
  let meanV = 0;
  let rr = 0;
  let rl = 0;
  let ll = 0;
  let rv = 0;
  let lv = 0;
  for (let i = 0; i < k.length; i++) {
    const y = ((k[i] ?? 0) - m) / sigma;
    const root = Math.sqrt(y * y + 1);
    const right = y > 0 ? 0.5 * (root + y) : 0.5 / (root - y);
    const left = 0.25 / right;
    const u = weight[i] ?? 0;
    const v = variance[i] ?? 0;
    total += u;
    meanR += u * right;
    meanL += u * left;
    meanV += u * v;
    rr += u * right * right;
    rl += u * right * left;
    ll += u * left * left;
    rv += u * right * v;
    lv += u * left * v;
  }
  const most = steepest * sigma;
  const free = minimiseInBox(
    rr - (meanR * meanR) / total,
    rl - (meanR * meanL) / total,
    ll - (meanL * meanL) / total,
    rv - (meanR * meanV) / total,
    lv - (meanL * meanV) / total,
    most,
  );
  const base = (meanV - free.x * meanR - free.y * meanL) / total;
  if (base + Math.sqrt(free.x * free.y) > 0) return solution(points, m, sigma, base, free.x, free.y);
  const grounded = minimiseInBox(rr, rl, ll, rv, lv, most);
  return solution(points, m, sigma, 0, grounded.x, grounded.y);
}

function solution(
  { k, variance, weight }: VariancePoints,
  m: number,
  sigma: number,
  base: number,
  right: number,
  left: number,
): SviInnerSolution {
  let error = 0;
  for (let i = 0; i < k.length; i++) {
    const y = ((k[i] ?? 0) - m) / sigma;
    const fitted = base + 0.5 * ((right + left) * Math.sqrt(y * y + 1) + (right - left) * y);
    error += (weight[i] ?? 0) * (fitted - (variance[i] ?? 0)) ** 2;
  }
  return { base, right, left, error };
}
