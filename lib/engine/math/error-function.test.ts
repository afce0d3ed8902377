import { describe, expect, test } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { normalDistributionVectors } from '../testing/vectors.ts';
import { erfc, erfcx } from './error-function.ts';

const ULP = 2 ** -52;

describe('erfc and erfcx', () => {
  test('agree with 50-digit values to three ulp', () => {
    for (const row of normalDistributionVectors.errorFunction) {
      const [x, complement, scaled] = row as [number, number | null, number];
      if (complement !== null) expectClose(erfc(x), complement, 3 * ULP * complement, `erfc(${x})`);
      expectClose(erfcx(x), scaled, 3 * ULP * scaled, `erfcx(${x})`);
    }
  });
  test('have their limits', () => {
    expect(erfc(40)).toBe(0);
    expect(erfc(-40)).toBe(2);
    expect(erfcx(-30)).toBe(Number.POSITIVE_INFINITY);
    expect(erfcx(Number.POSITIVE_INFINITY)).toBe(0);
    expect(erfcx(Number.NaN)).toBeNaN();
    expect(erfc(Number.NaN)).toBeNaN();
  });
});
