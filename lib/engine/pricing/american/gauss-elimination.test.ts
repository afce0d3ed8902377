import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { solveLinear } from './gauss-elimination.ts';

const number = fc.double({ min: -1, max: 1, noNaN: true });

describe('solveLinear', () => {
  test('pivots where the diagonal is zero', () => {
    const x = Float64Array.from([3, 5]);
    solveLinear(Float64Array.from([0, 1, 2, 0]), x);
    expect([...x]).toEqual([2.5, 3]);
  });

  test('finds the x that made the right-hand side', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 25, maxLength: 25 }),
        fc.array(number, { minLength: 5, maxLength: 5 }),
        (entries, x) => {
          const a = Float64Array.from(entries, (entry, at) => entry + (at % 6 === 0 ? 6 : 0));
          const b = Float64Array.from(x, (_, row) =>
            x.reduce((sum, value, j) => sum + (a[row * 5 + j] ?? 0) * value, 0),
          );
          solveLinear(a, b);
          for (const [j, value] of x.entries()) expectClose(b[j] ?? Number.NaN, value, 1e-13);
        },
      ),
    );
  });

  test('a singular system gives no finite answer', () => {
    const x = Float64Array.from([1, 2]);
    solveLinear(Float64Array.from([1, 1, 1, 1]), x);
    expect([...x].every(Number.isFinite)).toBe(false);
  });
});
