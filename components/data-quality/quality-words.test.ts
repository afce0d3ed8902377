import { expect, it } from 'vitest';
import {
  exclusionSentence,
  flagRows,
  forwardSentence,
  forwardTitle,
  scoreWord,
  unjudgedSentence,
} from './quality-words.ts';

const quality = {
  contracts: 100,
  included: 80,
  expired: 12,
  excluded_open_interest_share: 0.034,
  score: 0.85,
  flags: { wide: 3, no_bid: 40 },
  unjudged_flags: ['stale', 'oi_vintage'],
  volatility_sources: {},
  without_volatility: {},
};

it('names each band of the score', () => {
  expect([0.95, 0.9, 0.89, 0.7, 0.69, null].map(scoreWord)).toEqual([
    'good',
    'good',
    'fair',
    'fair',
    'poor',
    'no open interest',
  ]);
});

it('lists flags by frequency and says what was left out', () => {
  expect(flagRows(quality).map((row) => row.name)).toEqual(['no bid', 'wide spread']);
  expect(exclusionSentence(quality)).toMatch(/^3\.4\u202f% of open interest .+; 12 expired contracts/);
  expect(exclusionSentence({ ...quality, expired: 0, excluded_open_interest_share: 0 })).toBeNull();
});

it('says what the source gives no means to judge', () => {
  expect(unjudgedSentence(quality)).toBe(
    'The source does not say how old a quote is or which session the open interest is of.',
  );
  expect(unjudgedSentence({ ...quality, unjudged_flags: ['stale'] })).toBe(
    'The source does not say how old a quote is.',
  );
  expect(unjudgedSentence({ ...quality, unjudged_flags: [] })).toBeNull();
});

it('says where forwards came from, why not from parity, and what was taken out of the quotes', () => {
  const row = {
    ...{ expiry: '2026-11-20', root: 'SPY', settlement: 'PM' as const, years: 0.01 },
    ...{ net_gex: 1, gross_gex: 1, call_gex: 1, put_gex: 0, open_interest: 1, forward: 100 },
    ...{ forward_source: 'parity' as const, forward_reason: null, exercise: 'american' as const },
  };
  const unset = {
    ...row,
    forward_source: 'unset' as const,
    forward_reason: '2 strikes with a two-sided call and put, 3 needed',
    exercise: 'european' as const,
  };
  expect(forwardTitle(row)).toBe('put-call parity; quotes less their early-exercise premium');
  expect(forwardTitle(unset)).toBe(
    'unset (rate and yield 0): 2 strikes with a two-sided call and put, 3 needed',
  );
  expect(forwardSentence([row, row, unset])).toBe(
    '2 from put-call parity, 1 from unset (rate and yield 0); quotes of 2 less their early-exercise premium',
  );
  expect(forwardSentence([])).toBe('');
});
