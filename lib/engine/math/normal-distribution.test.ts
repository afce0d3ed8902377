import { describe, expect, test } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { normalDistributionVectors } from '../testing/vectors.ts';
import { normalCumulative, normalDensity } from './normal-distribution.ts';

const ULP = 2 ** -52;
const SMALLEST_NORMAL = 2 ** -1022;

describe('normal distribution', () => {
  test('agrees with 50-digit values in both tails, to three ulp', () => {
    for (const row of normalDistributionVectors.normal) {
      const [x, density, cumulative] = row as [number, number, number];
      expectClose(normalDensity(x), density, 2 * ULP * Math.max(density, SMALLEST_NORMAL), `density(${x})`);
      expectClose(
        normalCumulative(x),
        cumulative,
        3 * ULP * Math.max(cumulative, SMALLEST_NORMAL),
        `Φ(${x})`,
      );
    }
  });
  test('has its limits', () => {
    expect(normalCumulative(0)).toBe(0.5);
    expect(normalCumulative(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCumulative(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalDensity(Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalCumulative(Number.NaN)).toBeNaN();
  });
});
