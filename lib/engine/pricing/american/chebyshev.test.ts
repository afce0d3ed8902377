import { describe, expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { chebyshevPoints, chebyshevSeries, coefficientMatrix, interpolationWeights } from './chebyshev.ts';

const degree = 7;
const points = chebyshevPoints(degree);
const polynomial = (x: number): number => 3 - 2 * x + 5 * x ** 3 - 4 * x ** 7;
const values = points.map(polynomial);

const coefficients = Float64Array.from({ length: degree + 1 }, (_, k) =>
  values.reduce((sum, value, j) => sum + (coefficientMatrix(degree)[k * (degree + 1) + j] ?? 0) * value, 0),
);

describe('Chebyshev interpolation', () => {
  test('has its points from 0 to 1, dense at the ends', () => {
    expect(points[0]).toBe(0);
    expect(points[degree]).toBe(1);
    expectClose(points[1] ?? Number.NaN, 0.5 * (1 - Math.cos(Math.PI / degree)), 1e-15);
  });

  test.each([0, 0.01, 0.3, 0.5, 0.77, 1])('reproduces a polynomial of its degree at %f', (x) => {
    const weights = interpolationWeights(points, x);
    const byWeights = values.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0);
    expectClose(byWeights, polynomial(x), 1e-13);
    expectClose(chebyshevSeries(coefficients, x), polynomial(x), 1e-13);
  });

  test('gives a node its own value', () => {
    expect([...interpolationWeights(points, points[3] ?? 0)]).toEqual([0, 0, 0, 1, 0, 0, 0, 0]);
  });
});
