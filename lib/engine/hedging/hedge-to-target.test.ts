import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hedgeToTarget } from './hedge-to-target.ts';

describe('hedgeToTarget', () => {
  it('needs 42 832 shares from -$37.485M to -$12M at 595; the first source buys 25 000 and is left at -$22.6M', () => {
    expect(Math.round(hedgeToTarget(-37.485e6, 12e6, 595))).toBe(42_832);
    expect((-37.485e6 + 25_000 * 595) / 1e6).toBeCloseTo(-22.61, 2);
  });

  it('needs 80 479 shares from -$52M to -$5M at 584, where the second source buys 52 000', () => {
    expect(Math.round(hedgeToTarget(-52e6, 5e6, 584))).toBe(80_479);
  });

  it('lands on the target from either side, and never trades within it', () => {
    const dollars = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(dollars, fc.double({ min: 0, max: 1e8, noNaN: true }), (exposure, target) => {
        const shares = hedgeToTarget(exposure, target, 590);
        const left = exposure + shares * 590;
        if (Math.abs(exposure) <= target) expect(shares).toBe(0);
        else expect(Math.abs(left - Math.sign(exposure) * target)).toBeLessThan(1e-5);
      }),
    );
  });

  it('names what it refuses', () => {
    expect(() => hedgeToTarget(1, -1, 590)).toThrow('target must be zero or above, got -1');
    expect(() => hedgeToTarget(1, 0, 0)).toThrow('spot must be above zero, got 0');
    expect(() => hedgeToTarget(Number.NaN, 0, 590)).toThrow('exposure must be a finite number, got NaN');
  });
});
