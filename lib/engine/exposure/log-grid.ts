import { FAR, type ProfileTerms } from './profile-terms.ts';

/** Node j stands at ln(S/S₀) = (first + j)·step. */
export interface LogGrid {
  readonly first: number;
  readonly step: number;
}

/**
 * Adds `value` at node `from`, value·growth at the next, value·growth·(growth·shrink) at the one after, up to node `to`.
 * Every second node is a chain of its own, so that the processor need not wait for the one before.
 */
function walk(
  sums: Float64Array,
  from: number,
  to: number,
  by: 1 | -1,
  value: number,
  growth: number,
  shrink: number,
): void {
  const twice = shrink * shrink;
  const fourfold = twice * twice;
  let even = value;
  let odd = value * growth;
  let evenGrowth = growth * growth * shrink;
  let oddGrowth = evenGrowth * twice;
  const left = (to - from) * by;
  let j = from;
  for (let done = 1; done <= left; done += 2) {
    sums[j] = (sums[j] ?? 0) + even;
    j += by;
    sums[j] = (sums[j] ?? 0) + odd;
    j += by;
    even *= evenGrowth;
    odd *= oddGrowth;
    evenGrowth *= fourfold;
    oddGrowth *= fourfold;
  }
  if (left >= 0 && left % 2 === 0) sums[to] = (sums[to] ?? 0) + even;
}

/**
 * Adds Σ scale·e^(−d²/2) of the terms with lower ≤ deviation < upper to `sums`. On a log-spaced grid
 * d_j = d₀ + j·h, so e^(−d²/2) advances by two multiplications a node; each term starts at its peak (or the nearest
 * node), walks both ways and stops at |d| > 8.8, so rounding never grows.
 */
export function addTerms(
  { start, deviation, scale }: ProfileTerms,
  { first, step }: LogGrid,
  sums: Float64Array,
  lower: number,
  upper: number,
): void {
  const last = sums.length - 1;
  for (let i = 0; i < start.length; i++) {
    const width = deviation[i] ?? 1;
    if (width < lower || width >= upper) continue;
    const h = step / width;
    const d0 = (start[i] ?? 0) + first * h;
    const peak = Math.min(last, Math.max(0, Math.round(-d0 / h)));
    const d = d0 + peak * h;
    if (d > FAR || d < -FAR) continue;
    const top = (scale[i] ?? 0) * Math.exp(-0.5 * d * d);
    const half = Math.exp(-0.5 * h * h);
    const shrink = half * half;
    const growth = Math.exp(-d * h) * half;
    walk(sums, peak, Math.min(last, Math.floor((FAR - d0) / h)), 1, top, growth, shrink);
    const fall = Math.exp(d * h) * half;
    const begin = Math.max(0, Math.ceil((-FAR - d0) / h));
    walk(sums, peak - 1, begin, -1, top * fall, fall * shrink, shrink);
  }
}

/** Values between the nodes of `coarse` by cubic (Catmull-Rom) interpolation, `factor` steps per cell. */
export function refine(coarse: Float64Array, factor: number): Float64Array {
  const cells = coarse.length - 1;
  const fine = new Float64Array(cells * factor + 1);
  const at = (j: number) => coarse[Math.min(cells, Math.max(0, j))] ?? 0;
  for (let cell = 0; cell < cells; cell++) {
    const [a, b, c, d] = [at(cell - 1), at(cell), at(cell + 1), at(cell + 2)];
    for (let k = 0; k < factor; k++) {
      const t = k / factor;
      fine[cell * factor + k] =
        b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }
  }
  fine[cells * factor] = at(cells);
  return fine;
}
