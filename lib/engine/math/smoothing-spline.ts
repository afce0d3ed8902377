import type { CubicSpline } from './cubic-spline.ts';

/**
 * The natural cubic spline that minimises Σ weight·(y − f(x))² + smoothing·∫f″². Smoothing 0 interpolates, ∞ is the
 * weighted straight line. O(n): one symmetric system with five bands.
 *
 * Source: Reinsch, Numerische Mathematik 10, 1967; in the form of Green and Silverman, Nonparametric Regression and
 * Generalized Linear Models, 1994, §2.3.
 * @param x ascending, at least three; weights above zero
 */
export function smoothingSpline(
  x: readonly number[],
  y: readonly number[],
  weight: readonly number[],
  smoothing: number,
): CubicSpline {
  const n = x.length;
  const at = (list: ArrayLike<number>, i: number) => list[i] ?? 0;
  const gap = Float64Array.from({ length: n - 1 }, (_, i) => at(x, i + 1) - at(x, i));
  const spread = Float64Array.from(weight, (w) => smoothing / w);
  const inner = n - 2;
  const left = Float64Array.from({ length: inner }, (_, j) => 1 / at(gap, j));
  const right = Float64Array.from({ length: inner }, (_, j) => 1 / at(gap, j + 1));
  const diagonal = new Float64Array(inner);
  const first = new Float64Array(inner);
  const second = new Float64Array(inner);
  const solution = new Float64Array(inner);
  for (let j = 0; j < inner; j++) {
    const l = at(left, j);
    const r = at(right, j);
    const m = -l - r;
    diagonal[j] =
      (at(gap, j) + at(gap, j + 1)) / 3 +
      at(spread, j) * l * l +
      at(spread, j + 1) * m * m +
      at(spread, j + 2) * r * r;
    if (j + 1 < inner) {
      const nextMiddle = -at(left, j + 1) - at(right, j + 1);
      first[j] =
        at(gap, j + 1) / 6 + at(spread, j + 1) * m * at(left, j + 1) + at(spread, j + 2) * r * nextMiddle;
    }
    if (j + 2 < inner) second[j] = at(spread, j + 2) * r * at(left, j + 2);
    solution[j] = l * at(y, j) + m * at(y, j + 1) + r * at(y, j + 2);
  }
  solveFiveBands(diagonal, first, second, solution);
  const curvatures = [0, ...solution, 0];
  const values = y.map((own, i) => {
    const before = i >= 2 ? at(right, i - 2) * at(solution, i - 2) : 0;
    const centre = i >= 1 && i <= inner ? (-at(left, i - 1) - at(right, i - 1)) * at(solution, i - 1) : 0;
    const after = i < inner ? at(left, i) * at(solution, i) : 0;
    return own - at(spread, i) * (before + centre + after);
  });
  return { knots: [...x], values, curvatures };
}

/** Solves a symmetric positive definite system in place: LDLᵀ of its diagonal and the two bands beside it. */
function solveFiveBands(d: Float64Array, e: Float64Array, f: Float64Array, b: Float64Array): void {
  const n = d.length;
  for (let i = 0; i < n; i++) {
    const pivot = d[i] ?? 1;
    const e0 = e[i] ?? 0;
    const f0 = f[i] ?? 0;
    if (i + 1 < n) {
      d[i + 1] = (d[i + 1] ?? 0) - (e0 * e0) / pivot;
      e[i + 1] = (e[i + 1] ?? 0) - (e0 * f0) / pivot;
      b[i + 1] = (b[i + 1] ?? 0) - (e0 / pivot) * (b[i] ?? 0);
    }
    if (i + 2 < n) {
      d[i + 2] = (d[i + 2] ?? 0) - (f0 * f0) / pivot;
      b[i + 2] = (b[i + 2] ?? 0) - (f0 / pivot) * (b[i] ?? 0);
    }
  }
  for (let i = n - 1; i >= 0; i--)
    b[i] = ((b[i] ?? 0) - (e[i] ?? 0) * (b[i + 1] ?? 0) - (f[i] ?? 0) * (b[i + 2] ?? 0)) / (d[i] ?? 1);
}
