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

interface Quadratic {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
  readonly bx: number;
  readonly by: number;
}

const within = (value: number, most: number) => (value > 0 ? Math.min(value, most) : 0);
const costOf = ({ xx, xy, yy, bx, by }: Quadratic, x: number, y: number) =>
  x * (xx * x + 2 * (xy * y - bx)) + y * (yy * y - 2 * by);

/** Minimises xx·x² + yy·y² + 2·xy·x·y − 2·(bx·x + by·y) over 0 ≤ x, y ≤ most: inside, else along the edges. */
function minimiseInBox(form: Quadratic, most: number): { readonly x: number; readonly y: number } {
  const { xx, xy, yy, bx, by } = form;
  const determinant = xx * yy - xy * xy;
  if (determinant > 1e-12 * xx * yy) {
    const x = (bx * yy - by * xy) / determinant;
    const y = (by * xx - bx * xy) / determinant;
    if (x >= 0 && x <= most && y >= 0 && y <= most) return { x, y };
  }
  let best = { x: 0, y: within(by / yy, most) };
  for (const edge of [
    { x: most, y: within((by - xy * most) / yy, most) },
    { x: within(bx / xx, most), y: 0 },
    { x: within((bx - xy * most) / xx, most), y: most },
  ])
    if (costOf(form, edge.x, edge.y) < costOf(form, best.x, best.y)) best = edge;
  return best;
}

/**
 * The three linear parameters of SVI for given m and σ, by weighted least squares with the slope of either wing
 * within [0, steepest] and total variance nowhere below zero. One solver for many (m, σ): it owns its working memory.
 *
 * In the two wings' own columns the constraints are a box (Zeliade's parallelogram), so the minimum is exact.
 * Source: De Marco and Martini, Quasi-explicit calibration of Gatheral's SVI model, Zeliade 2009.
 */
export function sviInnerSolver(
  { k, variance, weight }: VariancePoints,
  steepest: number,
): (m: number, sigma: number) => SviInnerSolution {
  const distance = new Float64Array(k.length);
  const roots = new Float64Array(k.length);

  const solution = (base: number, right: number, left: number): SviInnerSolution => {
    let error = 0;
    for (let i = 0; i < k.length; i++) {
      const fitted = base + 0.5 * ((right + left) * (roots[i] ?? 0) + (right - left) * (distance[i] ?? 0));
      const apart = fitted - (variance[i] ?? 0);
      error += (weight[i] ?? 0) * (apart * apart);
    }
    return { base, right, left, error };
  };

  return (m, sigma) => {
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
      distance[i] = y;
      roots[i] = root;
      const far = y > 0 ? root + y : root - y;
      const right = y > 0 ? 0.5 * far : 0.5 / far;
      const left = y > 0 ? 0.5 / far : 0.5 * far;
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
    const centred = {
      xx: rr - (meanR * meanR) / total,
      xy: rl - (meanR * meanL) / total,
      yy: ll - (meanL * meanL) / total,
      bx: rv - (meanR * meanV) / total,
      by: lv - (meanL * meanV) / total,
    };
    const free = minimiseInBox(centred, most);
    const base = (meanV - free.x * meanR - free.y * meanL) / total;
    if (base + Math.sqrt(free.x * free.y) > 0) return solution(base, free.x, free.y);
    const grounded = minimiseInBox({ xx: rr, xy: rl, yy: ll, bx: rv, by: lv }, most);
    return solution(0, grounded.x, grounded.y);
  };
}
