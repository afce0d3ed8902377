import { expect, test } from 'vitest';
import type { VolatilityAnswer } from '@/lib/schema/volatility-answer.ts';
import { evidence, headline, rankFormula } from './volatility-words.ts';

const realised = { method: 'close_to_close', sessions: 20, value: 0.118, reason: null, n: 20 } as const;
const term = { expiry: '2026-12-18', root: 'SPY', days: 28, variance: 0.02, forward: 600, strikes: 40 };
const answer = {
  iv30: 0.151,
  index: { value: 15.1, near: term, next: term, reason: null },
  rank: {
    rank: 37.9,
    percentile: 38.6,
    reason: null,
    n: 252,
    window: 252,
    low: 0.112,
    high: 0.215,
    band: 'neutral',
    spike_distorted: false,
  },
  realised: [realised, { ...realised, method: 'yang_zhang', value: 0.09 }] as VolatilityAnswer['realised'],
  premium: { premium: 0.033, reason: null, realised, ex_post: null, ex_post_reason: 'none' },
  shape: 'contango',
} as const;

test('the verdict and what stands behind it', () => {
  expect(headline(answer)).toBe('Options are fairly priced against their year: IV rank 37.9');
  expect(evidence(answer)).toBe(
    'Implied runs 3.3 points above what the closes of 20 sessions realised, 6.1 points above by their ranges (Yang-Zhang). The term structure rises with time.',
  );
  expect(rankFormula(answer)).toBe('(15.10 − 11.20) ÷ (21.50 − 11.20) = 37.9 %; 252 of 252 sessions.');
});

test('what is missing is said with its reason', () => {
  const none = {
    rank: null,
    percentile: null,
    band: null,
    spike_distorted: null,
    reason: '3 of 252 sessions have a 30-day volatility',
  };
  const unranked = { ...answer, rank: { ...answer.rank, ...none } };
  expect(headline(unranked)).toBe(
    '30-day volatility 15.1 %; no IV rank: 3 of 252 sessions have a 30-day volatility',
  );
  expect(rankFormula(unranked)).toBe('3 of 252 sessions have a 30-day volatility');
  const blind = {
    ...unranked,
    iv30: null,
    index: { value: null, near: null, next: null, reason: 'no quotes' },
  } as const;
  expect(headline(blind)).toBe('No 30-day volatility: no quotes');
  const unpaid = {
    ...answer,
    shape: null,
    premium: { ...answer.premium, premium: null, reason: 'no daily bar of 2026-11-13' },
  };
  expect(evidence(unpaid)).toBe('Variance premium unknown: no daily bar of 2026-11-13.');
});

test('a distorted rank is called so', () => {
  const spiked = { ...answer, rank: { ...answer.rank, rank: 12, percentile: 60, spike_distorted: true } };
  expect(evidence(spiked)).toMatch(/Rank 12 and percentile 60 are far apart: a spike stretches the range\.$/);
});
