import { describe, expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { gaussLegendre } from './gauss-legendre.ts';

describe('gaussLegendre', () => {
  test('gives the tabulated two- and three-point rules', () => {
    expectClose(gaussLegendre(2).nodes[1] ?? Number.NaN, Math.sqrt(1 / 3), 1e-15);
    expectClose(gaussLegendre(3).nodes[2] ?? Number.NaN, Math.sqrt(3 / 5), 1e-15);
    expectClose(gaussLegendre(3).weights[1] ?? Number.NaN, 8 / 9, 1e-15);
  });

  test.each([1, 2, 5, 8, 24, 64])(
    'with %i points is exact to degree 2·points − 1, and no further',
    (points) => {
      const { nodes, weights } = gaussLegendre(points);
      const integral = (degree: number): number =>
        nodes.reduce((sum, x, k) => sum + (weights[k] ?? 0) * ((1 + x) / 2) ** degree, 0);
      const exact = (degree: number): number => 2 / (degree + 1);
      for (let degree = 0; degree < 2 * points; degree++) {
        expectClose(integral(degree), exact(degree), 1e-14, `degree ${degree}`);
      }
      if (points <= 5) expect(Math.abs(integral(2 * points) - exact(2 * points))).toBeGreaterThan(1e-8);
    },
  );
});
