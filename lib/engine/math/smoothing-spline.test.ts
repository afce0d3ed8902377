import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { type CubicSpline, splineAt } from './cubic-spline.ts';
import { smoothingSpline } from './smoothing-spline.ts';

const x = [0, 0.7, 1, 1.8, 2.5, 3.1, 4];
const y = [1, 2.2, 1.7, 3.4, 2.1, 2.9, 0.3];
const weight = [1, 4, 2, 1, 0.5, 3, 1];

/** Σ weight·(y − f)² + smoothing·∫f″², f″ being linear between knots. */
function objective(
  { values, curvatures }: Pick<CubicSpline, 'values' | 'curvatures'>,
  smoothing: number,
): number {
  let total = 0;
  values.forEach((value, i) => {
    total += (weight[i] ?? 0) * ((y[i] ?? 0) - value) ** 2;
    const [c0, c1] = [curvatures[i] ?? 0, curvatures[i + 1] ?? 0];
    if (i + 1 < x.length)
      total += (smoothing * ((x[i + 1] ?? 0) - (x[i] ?? 0)) * (c0 * c0 + c0 * c1 + c1 * c1)) / 3;
  });
  return total;
}

describe('smoothingSpline', () => {
  it('goes through the points without smoothing', () => {
    const spline = smoothingSpline(x, y, weight, 0);
    x.forEach((knot, i) => {
      expectClose(splineAt(spline, knot).value, y[i] ?? 0, 1e-12, `at ${knot}`);
    });
  });

  it('is the weighted straight line when smoothed without end', () => {
    const spline = smoothingSpline(x, y, weight, 1e9);
    const sum = (f: (x: number, y: number) => number) =>
      weight.reduce((total, w, i) => total + w * f(x[i] ?? 0, y[i] ?? 0), 0);
    const [w, wx, wy, wxx, wxy] = [
      sum(() => 1),
      sum((a) => a),
      sum((_, b) => b),
      sum((a) => a * a),
      sum((a, b) => a * b),
    ];
    const slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
    expectClose(splineAt(spline, 1.3).slope, slope, 1e-6);
    expectClose(splineAt(spline, 10).value, (wy - slope * wx) / w + slope * 10, 1e-5);
  });

  it.each([0.01, 0.3, 5])('has the least objective at smoothing %d', (smoothing) => {
    const best = smoothingSpline(x, y, weight, smoothing);
    const least = objective(best, smoothing);
    for (let i = 0; i < x.length; i++)
      for (const shift of [-1e-3, 1e-3]) {
        const moved = best.values.map((value, j) => (j === i ? value + shift : value));
        const { curvatures } = smoothingSpline(x, moved, weight, 0);
        expect(objective({ values: moved, curvatures }, smoothing)).toBeGreaterThan(least);
      }
  });

  it('has value, slope and curvature that belong together and do not jump at knots', () => {
    const spline = smoothingSpline(x, y, weight, 0.1);
    const step = 1e-5;
    for (const at of [-1, 0.35, 1.4, 2.8, 3.9, 5]) {
      const [below, here, above] = [
        splineAt(spline, at - step),
        splineAt(spline, at),
        splineAt(spline, at + step),
      ];
      expectClose((above.value - below.value) / (2 * step), here.slope, 1e-7, `slope at ${at}`);
      expectClose((above.slope - below.slope) / (2 * step), here.curvature, 1e-6, `curvature at ${at}`);
    }
    for (const knot of x)
      expectClose(splineAt(spline, knot - 1e-9).slope, splineAt(spline, knot + 1e-9).slope, 1e-7);
  });
});
