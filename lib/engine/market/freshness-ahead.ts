import type { EpochMilliseconds } from '../units.ts';
import { nextSession, sessionAt } from './exchange-calendar.ts';
import { type FreshnessReport, freshnessOf, STALLED_INTERVALS } from './freshness.ts';
import { nextSnapshotDue, type PollSchedule, publicationWindow, publishedSession } from './poll-schedule.ts';

const UNSCHEDULED: PollSchedule = { intervalMs: 0, delayMs: 0 };

/** What a series' freshness becomes at `from` if nothing new comes. */
export interface FreshnessChange extends Pick<FreshnessReport, 'status' | 'nextExpectedAt'> {
  readonly from: EpochMilliseconds;
}

/** Instants from `now` on at which something of the schedule happens, until the next session has stalled. */
function turningPoints(
  asOf: EpochMilliseconds,
  schedule: PollSchedule | null,
  now: EpochMilliseconds,
): EpochMilliseconds[] {
  const { intervalMs, delayMs } = schedule ?? UNSCHEDULED;
  const session = publishedSession({ intervalMs, delayMs }, now);
  const sessions = [session, sessionAt(now), nextSession(session.date), nextSession(sessionAt(now).date)];
  const bells = sessions.flatMap((one) => {
    const { opensAt, closesAt } = publicationWindow(one, { intervalMs, delayMs });
    return [one.opensAt, one.closesAt, opensAt, closesAt];
  });
  const due = nextSnapshotDue(asOf, schedule ?? UNSCHEDULED, now);
  const overdue = [due, ...bells].flatMap((at) =>
    Array.from({ length: STALLED_INTERVALS + 2 }, (_, missed) => at + missed * intervalMs),
  );
  const later = [...bells, ...overdue].flatMap((at) => [at, at + 1]).filter((at) => at > now);
  return [...new Set(later)].sort((a, b) => a - b);
}

/**
 * How the freshness of a series goes on from `now` if no snapshot comes, to the end of the next session: what an open
 * page needs to tell an age honestly without asking again. Arguments as of freshnessOf.
 * @returns the changes of status or next instant, in order; the first is the state at `now`
 * @throws InvalidArgument outside the exchange calendar
 */
export function freshnessAhead(
  asOf: EpochMilliseconds,
  schedule: PollSchedule | null,
  now: EpochMilliseconds,
): FreshnessChange[] {
  const changes: FreshnessChange[] = [];
  for (const from of [now, ...turningPoints(asOf, schedule, now)]) {
    const { status, nextExpectedAt } = freshnessOf(asOf, schedule, from);
    const last = changes.at(-1);
    if (status !== last?.status || nextExpectedAt !== last.nextExpectedAt)
      changes.push({ from, status, nextExpectedAt });
  }
  return changes;
}
