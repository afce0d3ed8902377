import { expect, it } from 'vitest';
import { exclusionSentence, flagRows, scoreWord } from './quality-words.ts';

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
