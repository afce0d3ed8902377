import { nextSession, sessionAt } from '../market/exchange-calendar.ts';
import type { EpochMilliseconds, Years } from '../units.ts';

const YEAR_MS = 365 * 86_400_000;
const SESSION_YEAR_MS = 252 * 390 * 60_000;
const SESSION_SHARE = 0.4;

/** Milliseconds of exchange sessions between two instants. */
function sessionTime(from: EpochMilliseconds, to: EpochMilliseconds): number {
  let open = 0;
  for (let session = sessionAt(from); session.opensAt < to; session = nextSession(session.date)) {
    open += Math.max(0, Math.min(to, session.closesAt) - Math.max(from, session.opensAt));
  }
  return open;
}

/**
 * Time that variance accrues over: 60 % by the calendar, 40 % by open sessions (252 of 390 minutes a year), so
 * that nights, weekends and holidays carry less of it and the last hours of a session more.
 */
export const varianceYears = (from: EpochMilliseconds, to: EpochMilliseconds): Years =>
  ((1 - SESSION_SHARE) * (to - from)) / YEAR_MS + (SESSION_SHARE * sessionTime(from, to)) / SESSION_YEAR_MS;
