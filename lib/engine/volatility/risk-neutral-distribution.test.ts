import { describe, expect, it } from 'vitest';
import { normalCumulative } from '../math/normal-distribution.ts';
import { expectClose } from '../testing/expect-close.ts';
import { SKEW, SMILE_TERMS, strikesFrom, sviQuotes } from '../testing/smile-quotes.ts';
import {
  closeBeyond,
  cumulativeProbability,
  riskNeutralDensity,
  touchProbability,
} from './risk-neutral-distribution.ts';
import { riskNeutralSummary } from './risk-neutral-summary.ts';
import { fitSmile, type Smile } from './smile.ts';
import { smilePrice } from './smile-shape.ts';

const { forward } = SMILE_TERMS;

function fitted(svi: typeof SKEW, halfSpread = 0.001): Smile {
  const { smile, reason } = fitSmile(sviQuotes(svi, strikesFrom(70, 135, 1), halfSpread), SMILE_TERMS);
  if (smile === null) throw new Error(reason);
  return smile;
}
const skewed = fitted(SKEW);
const LEVELS = [3, 50, 68, 75, 90, 100, 104.5, 120, 130, 160, 300];

/** Undiscounted put at every strike: the out-of-the-money side by parity. */
const put = (strike: number) => smilePrice(skewed, strike) + (strike >= forward ? strike - forward : 0);

describe('the risk-neutral distribution', () => {
  it('is lognormal where the smile is flat', () => {
    const variance = 0.2 ** 2 * SMILE_TERMS.years;
    const flat = fitted({ a: variance, b: 0, rho: 0, m: 0, sigma: 0.1 });
    for (const level of [80, 95, 100, 110, 128]) {
      const d2 = (Math.log(forward / level) - variance / 2) / Math.sqrt(variance);
      expectClose(closeBeyond(flat, level, 'above').probability, normalCumulative(d2), 1e-4, `at ${level}`);
    }
  });

  it.each(LEVELS)('is the strike derivative of put prices at %d, and its density the second', (level) => {
    const h = 1e-3 * level;
    const first = (put(level + h) - put(level - h)) / (2 * h);
    expectClose(cumulativeProbability(skewed, level), first, 3e-5);
    const slope =
      (cumulativeProbability(skewed, level + h) - cumulativeProbability(skewed, level - h)) / (2 * h);
    expectClose(riskNeutralDensity(skewed, level), slope, 2e-5);
  });

  it('rises from 0 to 1 and never falls', () => {
    let before = 0;
    for (let level = 1; level < 500; level += 0.5) {
      const own = cumulativeProbability(skewed, level);
      expect(own).toBeGreaterThanOrEqual(before);
      before = own;
    }
    expect(cumulativeProbability(skewed, 1e-3)).toBeLessThan(1e-6);
    expect(before).toBeGreaterThan(1 - 1e-6);
  });

  it('has the forward as its mean, and no negative density', () => {
    const summary = riskNeutralSummary(skewed);
    expectClose(summary.mean, forward, 1e-6 * forward);
    expect(summary.leastDensity).toBeGreaterThan(0);
    expectClose(summary.belowCurve, cumulativeProbability(skewed, skewed.lowestStrike), 1e-15);
    expectClose(summary.aboveCurve, closeBeyond(skewed, skewed.highestStrike, 'above').probability, 1e-15);
    expect(summary.points.at(-1)?.level).toBe(skewed.highestStrike);
  });

  it('splits into above and below, and says where it extrapolates', () => {
    const above = closeBeyond(skewed, 110, 'above');
    const below = closeBeyond(skewed, 110, 'below');
    expectClose(above.probability + below.probability, 1, 1e-15);
    expect(above.extrapolated).toBe(false);
    expect(closeBeyond(skewed, 200, 'above').extrapolated).toBe(true);
  });

  it('touches twice as often as it closes beyond, at most always', () => {
    const { probability } = closeBeyond(skewed, 110, 'above');
    expect(touchProbability(skewed, 110, 'above')).toEqual({
      probability: 2 * probability,
      extrapolated: false,
      modelDependent: true,
    });
    expect(touchProbability(skewed, 80, 'above').probability).toBe(1);
  });

  it('refuses what is no level', () => {
    expect(() => closeBeyond(skewed, 0, 'above')).toThrow(/level must be above zero/);
    expect(() => riskNeutralDensity(skewed, Number.NaN)).toThrow(/level/);
  });
});
