import { describe, expect, it } from 'vitest';
import { quotedPairs, AMERICAN_SPOT as SPOT } from '../testing/american-pairs.ts';
import { americanForward } from './american-forward.ts';
import { impliedForward, parityPairs } from './implied-forward.ts';

const noCurve = (years: number) => ({ spot: SPOT, years, rate: null, dividendYield: null });
const CASES = [
  [0.042, 0.012, 30],
  [0.042, 0.012, 120],
  [0.042, 0.012, 365],
  [0.05, 0, 120],
  [0.05, 0.05, 200],
  [0.02, 0.05, 60],
  [0.02, 0.05, 365],
] as const;

function found(rate: number, dividendYield: number, years: number, given: number | null) {
  const pairs = quotedPairs('american', rate, dividendYield, years);
  const near = parityPairs(pairs, noCurve(years)).sort((a, b) => a.strike - b.strike);
  const asEuropean = impliedForward(pairs, noCurve(years));
  return { asEuropean, american: americanForward(near, asEuropean, noCurve(years), given) };
}

describe('americanForward', () => {
  it.each(CASES)(
    'finds the carry that parity of American quotes hides: r %f, q %f, %i days',
    (r, q, days) => {
      const years = days / 365;
      const forward = SPOT * Math.exp((r - q) * years);
      const { asEuropean, american } = found(r, q, years, null);
      expect(american?.forward.source).toBe('parity');
      expect(Math.abs((american?.forward.forward ?? 0) - forward)).toBeLessThan(4e-5 * SPOT);
      expect(Math.abs((american?.forward.rate ?? 0) - r)).toBeLessThan(0.002);
      expect(Math.abs((american?.forward.dividendYield ?? 0) - q)).toBeLessThan(0.002);
      expect(american?.rateError).toBeLessThan(0.003);
      if (r !== q) expect(Math.abs(asEuropean.forward - forward)).toBeGreaterThan(1e-4 * SPOT);
    },
  );

  it.each(CASES)(
    'at a rate of half the right one the forward is nearly as good: r %f, q %f, %i days',
    (r, q, days) => {
      const years = days / 365;
      const forward = SPOT * Math.exp((r - q) * years);
      const { american } = found(r, q, years, 0.5 * r);
      expect(american).toMatchObject({ rateError: null, forward: { rate: 0.5 * r } });
      expect(Math.abs((american?.forward.forward ?? 0) - forward)).toBeLessThan(2e-3 * years * SPOT);
    },
  );
});
