import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryOption } from '../../testing/arbitrary-option.ts';
import { americanGreeks } from './american-greeks.ts';
import { americanMemo } from './american-memo.ts';
import { americanPrice } from './american-option.ts';

it('prices as the engine does, whatever it was asked before', () => {
  const memo = americanMemo();
  fc.assert(
    fc.property(arbitraryOption, fc.double({ min: 0.7, max: 1.4, noNaN: true }), (option, factor) => {
      for (const right of ['call', 'put'] as const)
        for (const spot of [option.spot, option.spot * factor]) {
          const own = { ...option, right, spot };
          expect(memo.price(own)).toBe(americanPrice(own));
          const { price, delta, gamma } = americanGreeks(own);
          expect(memo.value(own)).toMatchObject({ price, delta, gamma });
        }
    }),
    { numRuns: 100 },
  );
});
