import { expect, test } from 'vitest';
import { marketSummary } from './market-summary.ts';

const stored = {
  symbol: 'SPY',
  source: 'cboe',
  bars: { '1d': 1_252 },
  barGaps: 2,
  dividends: 4,
  earnings: 0,
  volatility: 0,
};

test('what was stored, and nothing of what there was none of', () => {
  expect(marketSummary('spy.csv', { rejected: [] }, stored)).toEqual([
    'spy.csv: SPY from cboe, 1,252 bars of 1d, 2 gaps between them, 4 dividends, 0 rejected',
  ]);
});

test('the first rejected rows with their reasons, then how many more', () => {
  const rejected = Array.from({ length: 7 }, (_, row) => ({
    row,
    field: 'bars.high',
    reason: 'high_below_low',
  }));
  const lines = marketSummary('spy.csv', { rejected }, stored);
  expect(lines).toHaveLength(7);
  expect(lines[1]).toBe('  rejected row 0, bars.high: high_below_low');
  expect(lines.at(-1)).toBe('  and 2 more');
});
