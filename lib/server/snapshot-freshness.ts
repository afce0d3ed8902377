import { sessionAt } from '../engine/market/exchange-calendar.ts';
import { freshnessOf } from '../engine/market/freshness.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { Freshness } from '../schema/meta.ts';
import type { SourceState } from '../store/source-states.ts';

interface Dated {
  readonly asOf: EpochMilliseconds;
  readonly sample: boolean;
}
type Polled = Pick<SourceState, 'schedule' | 'clockSkewMs'>;

export const secondsOf = (ms: number | null) => (ms === null ? null : Math.round(ms / 1000));
export const instantOf = (at: EpochMilliseconds | null) => (at === null ? null : new Date(at).toISOString());

/** The clock that tells the age of a series: its source's, where it is known how far that is off this machine's. */
export const sourceClock = (polled: Polled | null, now: EpochMilliseconds) =>
  now + (polled?.clockSkewMs ?? 0);

/**
 * Freshness of a view's snapshot: `replay` when it is pinned; a sample session is `closed` when it is whole, else
 * `unknown`, without an age; the rest as freshnessOf has it for the newest snapshot of the series.
 */
export function snapshotFreshness(
  { asOf, sample }: Dated,
  polled: Polled | null,
  view: { readonly at: string | null },
  now: EpochMilliseconds,
): Freshness {
  const timeless = { age_seconds: null, next_expected_at: null };
  if (view.at !== null) return { status: 'replay', ...timeless };
  if (sample) return { status: asOf >= sessionAt(asOf).closesAt ? 'closed' : 'unknown', ...timeless };
  const { status, ageMs, nextExpectedAt } = freshnessOf(
    asOf,
    polled?.schedule ?? null,
    sourceClock(polled, now),
  );
  return { status, age_seconds: secondsOf(ageMs), next_expected_at: instantOf(nextExpectedAt) };
}
