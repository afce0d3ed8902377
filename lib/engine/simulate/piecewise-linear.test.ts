import { expect, test } from 'vitest';
import { type Corner, piecewiseLinear } from './piecewise-linear.ts';

const corners: readonly Corner[] = [
  [0, 10],
  [4, 20],
  [6, 16],
];

test('meets its corners, is straight between them and flat outside', () => {
  const at = [-1, 0, 1, 4, 5, 6, 9].map((x) => piecewiseLinear(corners, x));
  expect(at).toEqual([10, 10, 12.5, 20, 18, 16, 16]);
});

test('no corners, no value', () => {
  expect(piecewiseLinear([], 1)).toBeNaN();
});
