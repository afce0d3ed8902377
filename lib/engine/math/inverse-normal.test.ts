import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { normalDistributionVectors } from '../testing/vectors.ts';
import { inverseNormal } from './inverse-normal.ts';
import { normalCumulative } from './normal-distribution.ts';

describe('inverseNormal', () => {
  test('agrees with 50-digit values to three ulp', () => {
    for (const row of normalDistributionVectors.inverse) {
      const [p, x] = row as [number, number];
      expectClose(inverseNormal(p), x, 3 * 2 ** -52 * Math.abs(x), `Φ⁻¹(${p})`);
    }
  });
  test('undoes the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (x) =>
        expectClose(inverseNormal(normalCumulative(x)), x, 2e-15 * Math.max(1, Math.abs(x))),
      ),
    );
  });
  test('has its limits and its domain', () => {
    expect(inverseNormal(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(inverseNormal(1)).toBe(Number.POSITIVE_INFINITY);
    expect(inverseNormal(-0.1)).toBeNaN();
    expect(inverseNormal(1.1)).toBeNaN();
  });
});
