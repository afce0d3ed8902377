import { sessionAt } from '../engine/market/exchange-calendar.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { Freshness } from '../schema/meta.ts';

interface Dated {
  readonly asOf: EpochMilliseconds;
  readonly sample: boolean;
}

/**
 * Freshness of the newest snapshot of a series without a polling schedule (imports, the sample): `replay` when
 * the view is pinned, `closed` when the snapshot is the last word of the latest session (or a whole sample
 * session), otherwise `unknown`: without a schedule nothing can be called fresh or late.
 */
export function freshnessOf(
  snapshot: Dated,
  view: { readonly at: string | null },
  now: EpochMilliseconds,
): Freshness {
  const age = Math.max(0, Math.round((now - snapshot.asOf) / 1000));
  const next = { next_expected_at: null };
  if (view.at !== null) return { status: 'replay', age_seconds: null, ...next };
  const session = sessionAt(snapshot.asOf);
  const isFinal = snapshot.asOf >= session.closesAt;
  if (snapshot.sample) return { status: isFinal ? 'closed' : 'unknown', age_seconds: null, ...next };
  const isLatestSession = sessionAt(now).date === session.date;
  return { status: isFinal && isLatestSession ? 'closed' : 'unknown', age_seconds: age, ...next };
}
