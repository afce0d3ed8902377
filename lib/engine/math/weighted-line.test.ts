import { describe, expect, test } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { weightedLine } from './weighted-line.ts';

describe('weightedLine', () => {
  test('recovers a line far from the origin', () => {
    const x = [6000, 6001, 6002, 6005];
    const line = weightedLine(
      x,
      x.map((v) => 5 - 0.98 * v),
      [1, 2, 3, 4],
      null,
    );
    expectClose(line.slope, -0.98, 1e-12);
    expectClose(line.intercept, 5, 1e-8);
    expectClose(line.slopeError, 0, 1e-12);
  });
  test('minimises the weighted squares: hand-computed', () => {
    // Σw = 4, mean x = 1, mean y = 1.75; Σw·dx² = 2, Σw·dx·dy = 1.
    const line = weightedLine([0, 1, 2], [1, 2, 2], [1, 2, 1], null);
    expectClose(line.slope, 0.5, 1e-15);
    expectClose(line.intercept, 1.25, 1e-15);
    expectClose(line.slopeError, Math.sqrt(0.25 / 2), 1e-15);
  });
  test('keeps a given slope', () => {
    const line = weightedLine([0, 1, 2], [1, 2, 2], [1, 2, 1], 1);
    expect(line).toEqual({ intercept: 0.75, slope: 1, slopeError: 0 });
  });
  test('has no slope from one point', () => {
    expect(weightedLine([1, 1], [2, 3], [1, 1], null).slope).toBeNaN();
  });
});
