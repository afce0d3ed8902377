import type { EpochMilliseconds } from '../units.ts';
import { sessionAt } from './exchange-calendar.ts';
import {
  isFinalOf,
  nextSnapshotDue,
  type PollSchedule,
  publicationWindow,
  publishedSession,
} from './poll-schedule.ts';

/** `replay` is no state of a series: a view that is pinned to an instant says it. */
export type FreshnessStatus = 'waiting' | 'fresh' | 'late' | 'stalled' | 'closed' | 'unknown';

/** How old the newest snapshot of a series is against its source's own schedule. */
export interface FreshnessReport {
  readonly status: FreshnessStatus;
  /** Never negative: a source whose clock is ahead is as new as can be. Null without a snapshot. */
  readonly ageMs: number | null;
  /** Null when nothing is expected: no schedule, or none of it kept any more. */
  readonly nextExpectedAt: EpochMilliseconds | null;
}

/** Overdue by more than one interval, one answer was missed; by more than this many, the source has stopped. */
export const STALLED_INTERVALS = 4;

const isLastWord = (asOf: EpochMilliseconds, now: EpochMilliseconds) => {
  const session = sessionAt(asOf);
  return asOf >= session.closesAt && sessionAt(now).date === session.date;
};

function withoutSchedule(asOf: EpochMilliseconds | null, now: EpochMilliseconds): FreshnessReport {
  const status = asOf !== null && isLastWord(asOf, now) ? 'closed' : 'unknown';
  return { status, ageMs: asOf === null ? null : Math.max(0, now - asOf), nextExpectedAt: null };
}

/**
 * The freshness of a series at `now`, a clock that agrees with its source's.
 *
 * - `waiting`: nothing is stored yet, or the session is open and its first quotes are not published yet
 * - `fresh`: the next snapshot is not overdue by more than one interval
 * - `late`: overdue by one to four intervals · `stalled`: by more, or the last quotes of a session never came
 * - `closed`: the newest snapshot holds the last quotes of the latest session
 * - `unknown`: there is no schedule to hold it against
 *
 * @param asOf of the newest snapshot; null when there is none
 * @param schedule of its source; null when it has none (an import)
 * @throws InvalidArgument outside the exchange calendar
 */
export function freshnessOf(
  asOf: EpochMilliseconds | null,
  schedule: PollSchedule | null,
  now: EpochMilliseconds,
): FreshnessReport {
  if (schedule === null) return withoutSchedule(asOf, now);
  if (asOf === null) return { status: 'waiting', ageMs: null, nextExpectedAt: now };
  const ageMs = Math.max(0, now - asOf);
  const due = nextSnapshotDue(asOf, schedule, now);
  const session = publishedSession(schedule, now);
  if (isFinalOf(session, schedule, asOf)) {
    const isReopened = sessionAt(now).date !== session.date;
    return { status: isReopened ? 'waiting' : 'closed', ageMs, nextExpectedAt: due };
  }
  const missed = Math.max(0, (now - due) / schedule.intervalMs);
  if (missed > STALLED_INTERVALS) return { status: 'stalled', ageMs, nextExpectedAt: null };
  const isFirst = asOf < publicationWindow(session, schedule).opensAt;
  const status = missed > 1 ? 'late' : isFirst ? 'waiting' : 'fresh';
  return { status, ageMs, nextExpectedAt: due + Math.ceil(missed) * schedule.intervalMs };
}
