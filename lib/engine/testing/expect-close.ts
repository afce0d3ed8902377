import { expect } from 'vitest';

/** Fails unless |got − expected| ≤ tolerance (absolute); NaN always fails. `label` says which figure it was. */
export function expectClose(got: number, expected: number, tolerance: number, label = 'value'): void {
  const close = got === expected || Math.abs(got - expected) <= tolerance;
  expect(close, `${label}: got ${got}, expected ${expected} ± ${tolerance}`).toBe(true);
}
