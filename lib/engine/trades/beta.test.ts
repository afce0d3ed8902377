import { describe, expect, it } from 'vitest';
import { addDays } from '../market/exchange-time.ts';
import { expectClose } from '../testing/expect-close.ts';
import { betaOf, betaWeightedDelta, type DailyClose } from './beta.ts';

/** Closes whose log returns are `scale` times a fixed zigzag. */
const closes = (count: number, scale: number): DailyClose[] =>
  Array.from({ length: count }, (_, i) => ({
    date: addDays('2026-01-01', i),
    close: 100 * Math.exp(scale * 0.01 * (Math.sin(i) + Math.cos(2.3 * i))),
  }));

describe('betaOf', () => {
  it('finds the slope of returns that are a multiple of the index’s', () => {
    const { beta, sessions } = betaOf(closes(400, 1.7), closes(400, 1));
    expectClose(beta ?? 0, 1.7, 1e-9);
    expect(sessions).toBe(252);
  });

  it('uses the dates that both have, and says how few are too few', () => {
    const gaps = closes(300, 1).filter((_, i) => i % 3 !== 0);
    expect(betaOf(closes(300, 2), gaps).sessions).toBe(199);
    expect(betaOf(closes(40, 1), closes(400, 1))).toEqual({
      beta: null,
      sessions: 39,
      reason: '39 shared sessions of daily closes stored, 60 needed',
    });
  });

  it('is none across a possible split', () => {
    const split = closes(300, 1).map((row, i) => (i < 280 ? { ...row, close: 10 * row.close } : row));
    expect(betaOf(split, closes(300, 1))).toMatchObject({
      beta: null,
      sessions: 252,
      reason: expect.stringMatching(
        /^possible 10:1 split on \d{4}-\d\d-\d\d that the closes are not adjusted for$/,
      ),
    });
  });
});

describe('betaWeightedDelta', () => {
  it('restates shares of one underlying as shares of another', () => {
    expectClose(betaWeightedDelta(50, 2, 100, 500), 20, 1e-12);
  });
});
