import { freshnessOf } from '../engine/market/freshness.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { SourceRow } from '../schema/status-report.ts';
import type { SourceState } from '../store/source-states.ts';
import { instantOf, secondsOf, sourceClock } from './snapshot-freshness.ts';

/** The state of a polled series as the status page shows it; its age by its source's own clock. */
export function sourceRow(state: SourceState, now: EpochMilliseconds): SourceRow {
  const { schedule, newestAsOf } = state;
  const { status, ageMs, nextExpectedAt } = freshnessOf(newestAsOf, schedule, sourceClock(state, now));
  return {
    source: state.source,
    symbol: state.symbol,
    freshness: { status, age_seconds: secondsOf(ageMs), next_expected_at: instantOf(nextExpectedAt) },
    newest_as_of: instantOf(newestAsOf),
    last_success_at: instantOf(state.lastSuccessAt),
    last_attempt_at: instantOf(state.lastAttemptAt),
    last_outcome: state.lastOutcome,
    last_detail: state.lastDetail,
    next_attempt_at: instantOf(state.nextAttemptAt),
    consecutive_failures: state.consecutiveFailures,
    every_seconds: schedule.intervalMs / 1000,
    publication_delay_seconds: schedule.delayMs / 1000,
    quote_delay_seconds: secondsOf(state.quoteDelayMs),
    clock_skew_seconds: state.clockSkewMs === null ? null : Math.round(state.clockSkewMs / 100) / 10,
    rows: state.rows,
    rejected_rows: state.rejectedRows,
    rejected: state.rejected,
    outcomes: state.outcomes,
  };
}
