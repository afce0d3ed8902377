import fc from 'fast-check';
import { expect, it } from 'vitest';
import { possibleSplit } from './possible-split.ts';

it.each([
  [1208.88, 121.79, '10:1'],
  [499.23, 127.58, '4:1'],
  [100, 51.9, '2:1'],
  [3.2, 31, '1:10'],
  [100, 66.7, null],
  [100, 70, null],
  [100, 100, null],
  [100, 160, null],
])('a close of %d and an open of %d: %s', (close, open, split) => {
  expect(possibleSplit(close, open)).toBe(split);
});

it('turns round when the prices do, and does not depend on their unit', () => {
  const price = fc.double({ min: 1, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(2, 3, 4, 5, 7, 10, 20, 50), price, (n, open) => {
      expect(possibleSplit(n * open, open)).toBe(`${n}:1`);
      expect(possibleSplit(open, n * open)).toBe(`1:${n}`);
    }),
  );
});

it('takes no day’s ordinary move for a split', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.56, max: 1.8, noNaN: true }), (move) => {
      expect(possibleSplit(100, 100 * move)).toBeNull();
    }),
  );
});
