import fc from 'fast-check';
import { expect, it } from 'vitest';
import { strikeIndex } from './strike-index.ts';

const rows = fc.array(
  fc.record({ expiration: fc.nat({ max: 4 }), strike: fc.integer({ min: 1, max: 40 }).map((k) => k / 2) }),
);

it('numbers the distinct strikes of a chain in ascending order', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (made, isSorted) => {
      const order = isSorted
        ? made.toSorted((a, b) => a.expiration - b.expiration || a.strike - b.strike)
        : made;
      const strike = Float64Array.from(order, (row) => row.strike);
      const { strikes, of } = strikeIndex({
        expiration: Uint16Array.from(order, (row) => row.expiration),
        strike,
      });
      expect([...strikes]).toEqual([...new Set(strike)].sort((a, b) => a - b));
      expect([...of].map((index) => strikes[index])).toEqual([...strike]);
    }),
  );
});
