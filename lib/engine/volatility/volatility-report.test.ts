import { expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { sampleSession } from '../simulate/sample-session.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { volatilityOf } from './volatility-report.ts';

test('the index of a whole chain as a fraction, ranked within the history given', () => {
  const [chain] = sampleSession().snapshots;
  if (chain === undefined) throw new Error('no sample');
  const report = volatilityOf(openBook(chain, DEFAULT_ASSUMPTIONS), {});
  expect(report.iv30).toBe((report.index.value ?? 0) / 100);
  expect(report.iv30).toBeGreaterThan(0.05);
  expect(report.iv30).toBeLessThan(0.6);
  expect(report.rank).toMatchObject({
    rank: null,
    n: 1,
    reason: '1 of 252 sessions have a 30-day volatility',
  });
});

test('a chain without the expirations for an index has none, with the reason', () => {
  const report = volatilityOf(openBook(testChain([contractRow()]), DEFAULT_ASSUMPTIONS), {
    dailyVolatility: [{ date: '2026-11-13', iv30: 0.2 }],
  });
  expect(report.iv30).toBeNull();
  expect(report.index.reason).toMatch(/no expiration of/);
  expect(report.rank).toMatchObject({ rank: null, n: 1, reason: 'no 30-day volatility of this snapshot' });
});
