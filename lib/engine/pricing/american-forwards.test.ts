import { describe, expect, it } from 'vitest';
import { quotedPairs, AMERICAN_SPOT as SPOT } from '../testing/american-pairs.ts';
import { americanForwards, exerciseOfQuotes } from './american-forwards.ts';
import { impliedForward } from './implied-forward.ts';

const DAYS = [10, 40, 150, 300];
const chain = (style: 'american' | 'european', days = DAYS, rate: number | null = null) =>
  days.map((day) => {
    const years = day / 365;
    return {
      pairs: quotedPairs(style, 0.042, 0.012, years),
      given: { spot: SPOT, years, rate, dividendYield: null },
    };
  });

describe('americanForwards', () => {
  it('discounts every expiration at a rate that the long ones tell', () => {
    const found = americanForwards(chain('american'));
    found.forEach((own, i) => {
      const forward = SPOT * Math.exp((0.03 * (DAYS[i] ?? 0)) / 365);
      expect(own).toMatchObject({ exercise: 'american', source: 'parity' });
      expect(Math.abs(own.forward - forward)).toBeLessThan(5e-5 * SPOT);
      expect(Math.abs(own.rate - 0.042)).toBeLessThan(0.002);
    });
    expect(found[0]?.rate).toBe(found[1]?.rate);
  });

  it('prefers the configured rate to another expiration’s, and has none without either', () => {
    const short = [10, 40];
    expect(americanForwards(chain('american', short, 0.05)).map(({ rate }) => rate)).toEqual([0.05, 0.05]);
    expect(americanForwards(chain('american', short)).map(({ rate }) => rate)).toEqual([0, 0]);
  });

  it('reads quotes that carry no premium as European, all of them', () => {
    const quoted = chain('european');
    const found = americanForwards(quoted);
    expect(found.map(({ exercise }) => exercise)).toEqual(DAYS.map(() => 'european'));
    found.forEach((own, i) => {
      const { pairs = [], given } = quoted[i] ?? {};
      if (given) expect(own.forward).toBeCloseTo(impliedForward(pairs, given).forward, 9);
    });
  });

  it('keeps the reasons of expirations without parity', () => {
    const [none] = americanForwards([
      { pairs: [], given: { spot: SPOT, years: 0.1, rate: 0.04, dividendYield: 0 } },
    ]);
    expect(none).toMatchObject({ exercise: 'european', source: 'configured', pairs: 0 });
    expect(none?.reason).toMatch(/two-sided/);
  });
});

describe('exerciseOfQuotes', () => {
  it('tells quotes with the premium from those without under a given carry', () => {
    expect(exerciseOfQuotes(chain('american'), 0.042, 0.012)).toBe('american');
    expect(exerciseOfQuotes(chain('european'), 0.042, 0.012)).toBe('european');
  });

  it('takes quotes that tell nothing for what they are labelled', () => {
    expect(exerciseOfQuotes([], 0.042, 0.012)).toBe('american');
  });
});
