import { describe, expect, test } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import {
  controlForLeftCurvature,
  controlForRightCurvature,
  interpolateRationalCubic,
} from './rational-cubic.ts';

/** y = e^x on 0 … 1. */
const segment = { left: 0, right: 1, leftValue: 1, rightValue: Math.E, leftSlope: 1, rightSlope: Math.E };
const secondDerivative = (f: (x: number) => number, x: number, step: number) =>
  (f(x + step) - 2 * f(x) + f(x - step)) / step ** 2;

describe('rational cubic interpolation', () => {
  test('with control 3 it is the cubic Hermite polynomial', () => {
    const cubic = { left: 1, right: 3, leftValue: 1, rightValue: 27, leftSlope: 3, rightSlope: 27 };
    for (const x of [1, 1.5, 2.2, 3]) expectClose(interpolateRationalCubic(x, cubic, 3), x ** 3, 1e-13);
  });
  test('meets values and slopes for any control', () => {
    for (const r of [0, 3, 8, 100]) {
      const f = (x: number) => interpolateRationalCubic(x, segment, r);
      expect(f(0)).toBe(1);
      expectClose(f(1), Math.E, 1e-15);
      expectClose((f(1e-7) - f(0)) / 1e-7, 1, 1e-4);
      expectClose((f(1) - f(1 - 1e-7)) / 1e-7, Math.E, 1e-4);
    }
  });
  test('meets the curvature asked for at its end', () => {
    const left = controlForLeftCurvature(segment, 1, false);
    const right = controlForRightCurvature(segment, Math.E, false);
    const f = (r: number) => (x: number) => interpolateRationalCubic(x, segment, r);
    expectClose(secondDerivative(f(left), 1e-4, 1e-4), 1, 1e-2);
    expectClose(secondDerivative(f(right), 1 - 1e-4, 1e-4), Math.E, 1e-2);
  });
  test('keeps a monotone segment monotone whatever curvature is asked for', () => {
    const steep = { ...segment, leftSlope: 20, rightSlope: 0.1 };
    const r = controlForLeftCurvature(steep, 1e4, true);
    let before = interpolateRationalCubic(0, steep, r);
    for (let x = 0.01; x <= 1; x += 0.01) {
      const here = interpolateRationalCubic(x, steep, r);
      expect(here).toBeGreaterThanOrEqual(before);
      before = here;
    }
  });
  test('degenerates to a straight line and to a point', () => {
    expectClose(
      interpolateRationalCubic(0.25, segment, Number.POSITIVE_INFINITY),
      1 + 0.25 * (Math.E - 1),
      1e-15,
    );
    expect(
      interpolateRationalCubic(2, { ...segment, left: 2, right: 2, leftValue: 4, rightValue: 6 }, 3),
    ).toBe(5);
  });
});
