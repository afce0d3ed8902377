import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { normalisedBlackCases } from '../testing/vectors.ts';
import { normalisedVolatility } from './normalised-volatility.ts';

describe('normalisedVolatility', () => {
  test('agrees with 60-digit values to four ulp, from 1e-290 to a hair below the bound', () => {
    for (const c of normalisedBlackCases) {
      const s = normalisedVolatility(c.x, c.price, c.complement);
      expectClose(s, c.deviation, 4 * 2 ** -52 * c.deviation, `x ${c.x}, s ${c.s}`);
    }
  });
  test.each([0.97, 0.999, 1.0001, 1.03])('does so from a guess that is %s of it', (share) => {
    for (const c of normalisedBlackCases) {
      const s = normalisedVolatility(c.x, c.price, c.complement, share * c.deviation);
      expectClose(s, c.deviation, 4 * 2 ** -52 * c.deviation, `x ${c.x}, s ${c.s}`);
    }
  });
  test('is not led astray by any guess', () => {
    const shares = fc.double({ min: -14, max: 14, noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(
        fc.constantFrom(...normalisedBlackCases),
        fc.oneof(shares, shares.map(Math.cbrt)),
        (c, share) => {
          const s = normalisedVolatility(c.x, c.price, c.complement, share * c.deviation);
          expectClose(s, c.deviation, 4 * 2 ** -52 * c.deviation, `x ${c.x}, s ${c.s}`);
        },
      ),
      { numRuns: 5000 },
    );
  });
  test('solves the smallest and the nearest-to-bound prices', () => {
    expect(normalisedVolatility(-0.1, 1e-307, 0.95)).toBeGreaterThan(0);
    expect(normalisedVolatility(0, 1 - 2 ** -53, 1e-300)).toBeGreaterThan(70);
    expect(normalisedVolatility(-1e-12, 1e-16, 1)).toBeGreaterThan(0);
  });
});
