import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryOption } from '../../testing/arbitrary-option.ts';
import { americanPrice } from './american-option.ts';
import { americanPricer } from './american-prices.ts';

it('prices as americanPrice does, whatever it was asked before', () => {
  const price = americanPricer();
  fc.assert(
    fc.property(arbitraryOption, fc.double({ min: 0.7, max: 1.4, noNaN: true }), (option, factor) => {
      for (const right of ['call', 'put'] as const) {
        const near = { ...option, right };
        const far = { ...near, spot: option.spot * factor };
        expect(price(near)).toBe(americanPrice(near));
        expect(price(far)).toBe(americanPrice(far));
      }
    }),
    { numRuns: 150 },
  );
});
