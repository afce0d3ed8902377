import { describe, expect, it } from 'vitest';
import type { ExerciseStyle } from './option-chain.ts';
import { flagParityOutliers } from './parity-outlier.ts';
import { FLAG } from './quote-flag.ts';

/** Call and put two cents wide at a strike, so that C − P is `synthetic` ± 0.02. */
function isOutlier(
  strike: number,
  synthetic: number,
  style: ExerciseStyle,
  line = { forward: 101, discount: 0.99 },
) {
  const flags = new Uint32Array(2);
  const call = 50 + synthetic;
  flagParityOutliers(
    [{ row: 0, strike, bid: call - 0.01, ask: call + 0.01 }],
    [{ row: 1, strike, bid: 49.99, ask: 50.01 }],
    { ...line, years: 0.1 },
    { spot: 100.5, style },
    flags,
  );
  expect(flags[0]).toBe(flags[1]);
  return flags[0] === FLAG.parity_outlier;
}

describe('parity outliers', () => {
  it('flags a European pair that can be traded off the line D·(F − K)', () => {
    expect(isOutlier(101, 0, 'european')).toBe(false);
    expect(isOutlier(101, 0.019, 'european')).toBe(false);
    expect(isOutlier(101, -0.019, 'european')).toBe(false);
    expect(isOutlier(101, 0.021, 'european')).toBe(true);
    expect(isOutlier(101, -0.021, 'european')).toBe(true);
  });

  it('allows for the rate away from the forward: 0.06 · 0.1 · 20 = 0.12', () => {
    expect(isOutlier(121, 0.99 * -20 - 0.13, 'european')).toBe(false);
    expect(isOutlier(121, 0.99 * -20 - 0.15, 'european')).toBe(true);
    expect(isOutlier(81, 0.99 * 20 + 0.13, 'european')).toBe(false);
    expect(isOutlier(81, 0.99 * 20 + 0.15, 'european')).toBe(true);
  });

  it('leaves an American pair room for early exercise, on both sides', () => {
    // D·F − K = −21.01 and S − D·K = −19.29, slack 0.12 and spread 0.02
    expect(isOutlier(121, -21.1, 'american')).toBe(false);
    expect(isOutlier(121, -21.2, 'american')).toBe(true);
    expect(isOutlier(121, -19.2, 'american')).toBe(false);
    expect(isOutlier(121, -19.1, 'american')).toBe(true);
  });

  it('never holds an American put to less than its exercise value where the discount is not known', () => {
    // D = 1 assumed under a forward above spot: S − K = −20.5, not D·F − K = −20
    expect(isOutlier(121, -20.6, 'american', { forward: 101, discount: 1 })).toBe(false);
    expect(isOutlier(121, -20.7, 'american', { forward: 101, discount: 1 })).toBe(true);
  });

  it('needs both sides of a strike', () => {
    const flags = new Uint32Array(2);
    const quote = { row: 0, strike: 100, bid: 90, ask: 91 };
    const line = { forward: 101, discount: 0.99, years: 0.1 };
    flagParityOutliers(
      [quote],
      [{ ...quote, row: 1, strike: 105 }],
      line,
      { spot: 100, style: 'european' },
      flags,
    );
    expect([...flags]).toEqual([0, 0]);
  });
});
