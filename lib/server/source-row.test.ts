import { expect, it } from 'vitest';
import type { SourceState } from '../store/source-states.ts';
import { sourceRow } from './source-row.ts';

const MINUTE = 60_000;
/** 2026-11-16 14:20 in New York. */
const AS_OF = Date.UTC(2026, 10, 16, 19, 20);

const STATE: SourceState = {
  source: 'cboe',
  symbol: 'SPY',
  schedule: { intervalMs: 5 * MINUTE, delayMs: 15 * MINUTE },
  lastAttemptAt: AS_OF + 12 * MINUTE,
  lastOutcome: 'rate_limited',
  lastDetail: '429, come back in 60 s',
  lastSuccessAt: AS_OF + 7_000,
  newestAsOf: AS_OF,
  newestSnapshotId: 'abc',
  nextAttemptAt: AS_OF + 13 * MINUTE,
  consecutiveFailures: 2,
  quoteDelayMs: 15 * MINUTE + 400,
  clockSkewMs: -1_240,
  rows: 4210,
  rejectedRows: 1,
  rejected: [{ row: 7, field: 'strike', reason: 'negative' }],
  backfilledAt: null,
  backfillDetail: null,
  outcomes: { stored: 3, rate_limited: 2 },
};

it('tells how a polled series stands, by its own schedule and its source’s clock', () => {
  const row = sourceRow(STATE, AS_OF + 12 * MINUTE);
  expect(row).toMatchObject({
    freshness: { status: 'late', age_seconds: 719, next_expected_at: '2026-11-16T19:35:00.000Z' },
    last_success_at: '2026-11-16T19:20:07.000Z',
    last_outcome: 'rate_limited',
    consecutive_failures: 2,
    every_seconds: 300,
    publication_delay_seconds: 900,
    quote_delay_seconds: 900,
    clock_skew_seconds: -1.2,
    rows: 4210,
    rejected_rows: 1,
    outcomes: { stored: 3, rate_limited: 2 },
  });
});

it('waits, and makes nothing up, before the first answer', () => {
  const never = {
    ...STATE,
    newestAsOf: null,
    lastSuccessAt: null,
    clockSkewMs: null,
    rows: null,
    quoteDelayMs: null,
  };
  expect(sourceRow(never, AS_OF)).toMatchObject({
    freshness: { status: 'waiting', age_seconds: null },
    newest_as_of: null,
    last_success_at: null,
    clock_skew_seconds: null,
    quote_delay_seconds: null,
    rows: null,
  });
});
