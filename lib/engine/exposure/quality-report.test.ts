import { expect, it } from 'vitest';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { quotedRow } from '../testing/quoted-row.ts';
import { openBook } from './chain-book.ts';
import { qualityReport } from './quality-report.ts';

const december = { date: '2026-12-18' };
const rows = [
  quotedRow(0.2, { ...december, strike: 105, openInterest: 50 }),
  contractRow({ ...december, strike: 110, openInterest: 30, bid: 0, ask: 0.1, vendorVolatility: 0.2 }),
  contractRow({ ...december, strike: 120, openInterest: 15, bid: 0, ask: 0.1 }),
  contractRow({ ...december, strike: 125, openInterest: 5, bid: 1, ask: 1.1, adjusted: true }),
  contractRow({ date: '2026-11-13', openInterest: 70 }),
];
const reportOf = (over: Partial<Assumptions> = {}) =>
  qualityReport(openBook(testChain(rows), { ...DEFAULT_ASSUMPTIONS, ...over }));

it('counts what is in the totals, what is not, and why', () => {
  const { flags, ...report } = reportOf();
  expect(report).toEqual({
    contracts: 5,
    included: 2,
    expired: 1,
    excludedOpenInterestShare: 0.2,
    score: 0.5,
    unjudgedFlags: ['stale', 'oi_vintage'],
    volatilitySources: { otm_mid: 1, vendor: 1 },
    withoutVolatility: { no_bid: 1 },
  });
  expect(flags).toMatchObject({ adjusted: 1 });
});

it('speaks of the scope, the score of the whole chain', () => {
  expect(reportOf({ expiries: '0dte' })).toMatchObject({
    contracts: 5,
    included: 0,
    excludedOpenInterestShare: 0,
    score: 0.5,
    volatilitySources: {},
    withoutVolatility: {},
  });
});
