import { expect, test } from 'vitest';
import { expMinusHalfSquare } from './exp-minus-half-square.ts';

test('keeps its last bits in the tail', () => {
  // 50-digit values of exp(-x²/2) at these doubles.
  expect(expMinusHalfSquare(0)).toBe(1);
  expect(Math.abs(expMinusHalfSquare(7.7) / 1.3345660848219869e-13 - 1)).toBeLessThan(4e-16);
  expect(Math.abs(expMinusHalfSquare(-37.1) / 1.3072723687206494e-299 - 1)).toBeLessThan(4e-16);
});

test('is zero beyond its range and NaN for NaN', () => {
  expect(expMinusHalfSquare(50)).toBe(0);
  expect(expMinusHalfSquare(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(expMinusHalfSquare(Number.NaN)).toBeNaN();
});
