import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { nelderMead } from './nelder-mead.ts';

describe('nelderMead', () => {
  it('finds the bottom of Rosenbrock’s valley', () => {
    const f = (x: number, y: number) => 1 + (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const { point, value } = nelderMead(f, [-1.2, 1], [0.5, 0.5], 1e-14);
    expectClose(point[0], 1, 1e-4);
    expectClose(point[1], 1, 1e-4);
    expectClose(value, 1, 1e-9);
  });

  it('stays where the function is defined', () => {
    const f = (x: number, y: number) => (x < 0.5 ? Number.POSITIVE_INFINITY : 1 + x * x + y * y);
    const { point } = nelderMead(f, [2, 2], [0.5, 0.5], 1e-12);
    expect(point[0]).toBeGreaterThanOrEqual(0.5);
    expectClose(point[0], 0.5, 1e-3);
  });

  it('keeps a start that nothing beats', () => {
    expect(nelderMead((x, y) => 3 + x * x + y * y, [0, 0], [1, 1], 1e-9).value).toBe(3);
  });
});
