import type { EpochMilliseconds } from '../units.ts';
import { nextSession, previousSession, sessionAt, type TradingSession } from './exchange-calendar.ts';

/** When a source is asked. */
export interface PollSchedule {
  /** Between two requests while there are quotes of an open session to get. */
  readonly intervalMs: number;
  /** How late the source publishes by design: Cboe's delayed quotes 15 minutes. */
  readonly delayMs: number;
}

/** The span in which a session's quotes are published: its hours, moved by the source's delay. */
export const publicationWindow = ({ opensAt, closesAt }: TradingSession, { delayMs }: PollSchedule) => ({
  opensAt: opensAt + delayMs,
  closesAt: closesAt + delayMs,
});

/** Whether a snapshot published at `asOf` holds the last quotes of a session. */
export const isFinalOf = (
  session: TradingSession,
  schedule: PollSchedule,
  asOf: EpochMilliseconds,
): boolean => asOf >= publicationWindow(session, schedule).closesAt;

/** The session whose quotes are being published at `now`, or were last: a delayed source's begins after the bell. */
export function publishedSession(schedule: PollSchedule, now: EpochMilliseconds): TradingSession {
  const latest = sessionAt(now);
  const hasBegun = now >= publicationWindow(latest, schedule).opensAt;
  return hasBegun ? latest : previousSession(latest.date);
}

/**
 * When the snapshot after `newest` (null: there is none) falls due: an interval later within a session, once more when
 * its last quotes are out, then nothing until the next session's first quotes. In the past when it is overdue.
 * @throws InvalidArgument outside the exchange calendar
 */
export function nextSnapshotDue(
  newest: EpochMilliseconds | null,
  schedule: PollSchedule,
  now: EpochMilliseconds,
): EpochMilliseconds {
  if (newest === null) return now;
  const session = publishedSession(schedule, now);
  const { opensAt, closesAt } = publicationWindow(session, schedule);
  if (newest >= closesAt) return publicationWindow(nextSession(session.date), schedule).opensAt;
  if (newest < opensAt) return opensAt;
  return Math.min(newest + schedule.intervalMs, closesAt);
}
