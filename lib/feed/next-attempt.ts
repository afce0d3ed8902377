import { nextSession } from '../engine/market/exchange-calendar.ts';
import {
  nextSnapshotDue,
  type PollSchedule,
  publicationWindow,
  publishedSession,
} from '../engine/market/poll-schedule.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { isUsable, type PollOutcome } from '../schema/poll-outcome.ts';

/** What the attempt just made leaves behind. */
export interface AttemptMade {
  readonly startedAt: EpochMilliseconds;
  readonly now: EpochMilliseconds;
  readonly outcome: PollOutcome;
  /** With this attempt. */
  readonly consecutiveFailures: number;
  readonly retryAfterMs: number | null;
  readonly newestAsOf: EpochMilliseconds | null;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const FIRST_PAUSE_MS = 4 * SECOND_MS;
/** The last quotes of a session are asked for this long after they are due, then no more until the next session. */
const LAST_WORD_MS = 2 * 60 * MINUTE_MS;
const QUIET_INTERVAL_MS = 10 * MINUTE_MS;
/** Asking again soon does not help: the answer needs a person. */
const NEEDS_A_PERSON: ReadonlySet<PollOutcome> = new Set([
  'unauthorized',
  'forbidden',
  'not_found',
  'refused_address',
]);

/** Full jitter: anywhere up to a bound that doubles with each failure, and is one interval at most. */
function backOff(
  { outcome, consecutiveFailures, retryAfterMs }: AttemptMade,
  intervalMs: number,
  random: number,
) {
  const doubled = FIRST_PAUSE_MS * 2 ** Math.min(consecutiveFailures - 1, 20);
  const bound = NEEDS_A_PERSON.has(outcome) ? intervalMs : Math.min(intervalMs, doubled);
  const pause = NEEDS_A_PERSON.has(outcome) ? bound : Math.max(SECOND_MS, random * bound);
  return Math.max(pause, retryAfterMs ?? 0);
}

/**
 * When to ask again. After a usable answer: when the next snapshot is due, no sooner than an interval after the last
 * request. After a failure: after a pause with full jitter of at most one interval (so that a source that recovers is
 * read within one), but not before its `Retry-After`. Once a session's quotes are over: every ten minutes for two
 * hours until the last ones are stored, then with the next session; a source that fails is tried on, more slowly.
 * @param random uniform in [0, 1)
 */
export function nextAttempt(made: AttemptMade, schedule: PollSchedule, random: number): EpochMilliseconds {
  const { startedAt, now, outcome, newestAsOf } = made;
  const due = nextSnapshotDue(newestAsOf, schedule, now);
  const pause = isUsable(outcome) ? 0 : backOff(made, schedule.intervalMs, random);
  const paused = isUsable(outcome) ? startedAt + schedule.intervalMs : now + pause;
  if (due > now) return Math.max(due, paused);
  const session = publishedSession(schedule, now);
  const { closesAt } = publicationWindow(session, schedule);
  if (now < closesAt) return paused;
  const isOver = now > closesAt + LAST_WORD_MS;
  if (!isUsable(outcome)) return isOver ? Math.max(paused, now + QUIET_INTERVAL_MS * random) : paused;
  const quiet = Math.max(paused, startedAt + QUIET_INTERVAL_MS);
  return quiet > closesAt + LAST_WORD_MS
    ? publicationWindow(nextSession(session.date), schedule).opensAt
    : quiet;
}
