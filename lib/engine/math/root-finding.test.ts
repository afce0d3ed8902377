import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { expectClose } from '../testing/expect-close.ts';
import { findRoot } from './root-finding.ts';

describe('findRoot', () => {
  test('finds known roots', () => {
    expectClose(
      findRoot((x) => x * x - 2, 0, 2, 0),
      Math.SQRT2,
      1e-15,
    );
    expectClose(findRoot(Math.cos, 1, 2, 0), Math.PI / 2, 1e-15);
    expectClose(
      findRoot((x) => Math.exp(x) - 1e-8, -50, 1, 0),
      Math.log(1e-8),
      1e-13,
    );
    expectClose(
      findRoot((x) => (x - 1) ** 9, 0, 3, 1e-9),
      1,
      1e-9,
    );
  });
  test('takes an end that is a root, and either orientation', () => {
    expect(findRoot((x) => x, 0, 1, 1e-12)).toBe(0);
    expect(findRoot((x) => x - 1, 0, 1, 1e-12)).toBe(1);
    expectClose(
      findRoot((x) => x - 0.3, 1, 0, 1e-12),
      0.3,
      1e-12,
    );
  });
  test('brackets any sign change of a steep function within the tolerance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (root, steep) =>
          expectClose(
            findRoot((x) => Math.tanh(steep * (x - root)), -6, 7, 1e-10),
            root,
            1e-10,
          ),
      ),
    );
  });
  test('needs few evaluations', () => {
    let count = 0;
    findRoot(
      (x) => {
        count++;
        return x ** 3 - 2 * x - 5;
      },
      2,
      3,
      1e-14,
    );
    expect(count).toBeLessThan(12);
  });
  test('names what it cannot bracket', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1, 1e-9)).toThrow(InvalidArgument);
    expect(() => findRoot(() => Number.NaN, -1, 1, 1e-9)).toThrow(/bracket must be .*\[-1, 1\]/);
  });
});
