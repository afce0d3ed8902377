import { describe, expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { increasingRoot, isSettled } from './increasing-root.ts';

const startAt = (f: (x: number) => number, x: number, slope: number) => ({ x, value: f(x), slope });

describe('increasingRoot', () => {
  test.each([
    ['a square', (x: number) => x * x - 2, 5, 10, Math.SQRT2],
    ['a slope far too small', (x: number) => x * x - 2, 5, 0.01, Math.SQRT2],
    ['a slope far too large', (x: number) => x ** 3 - 8, 3, 1e4, 2],
    ['flat below 1, then a square', (x: number) => Math.max(0, x - 1) ** 2 - 1e-4, 4, 6, 1.01],
    ['an exponential', (x: number) => Math.expm1(30 * (x - 0.2)), 3, 1, 0.2],
  ])('%s', (_, f, high, slope, root) => {
    let evaluations = 0;
    const counted = (x: number): number => {
      evaluations++;
      return f(x);
    };
    const found = increasingRoot(counted, startAt(f, high, slope), 1);
    expectClose(found.x, root, 1e-12 * root);
    expect(found.slope).toBeGreaterThan(0);
    expect(evaluations).toBeLessThan(60);
  });

  test('a start that is the root costs no evaluation', () => {
    const found = increasingRoot(
      () => {
        throw new Error('evaluated');
      },
      { x: 2, value: 1e-12, slope: 3 },
      1,
    );
    expectClose(found.x, 2, 1e-11);
    expect(isSettled({ x: 2, value: 1e-12, slope: 3 })).toBe(true);
    expect(isSettled({ x: 2, value: 1e-6, slope: 3 })).toBe(false);
  });
});
