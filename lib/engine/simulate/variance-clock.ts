import { nextSession, sessionAt } from '../market/exchange-calendar.ts';
import type { EpochMilliseconds, ExchangeDate, Years } from '../units.ts';

const YEAR_MS = 365 * 86_400_000;
const SESSION_YEAR_MS = 252 * 390 * 60_000;
const SESSION_SHARE = 0.4;

/** Milliseconds of the sessions after `date` that lie before `to`, kept: the same few are asked for all day. */
const sessionsAfter = new Map<string, number>();

function timeAfter(date: ExchangeDate, to: EpochMilliseconds): number {
  const key = `${date} ${to}`;
  const known = sessionsAfter.get(key);
  if (known !== undefined) return known;
  let open = 0;
  for (let session = nextSession(date); session.opensAt < to; session = nextSession(session.date))
    open += Math.min(to, session.closesAt) - session.opensAt;
  sessionsAfter.set(key, open);
  return open;
}

/** Milliseconds of exchange sessions between two instants. */
function sessionTime(from: EpochMilliseconds, to: EpochMilliseconds): number {
  const { date, opensAt, closesAt } = sessionAt(from);
  return Math.max(0, Math.min(to, closesAt) - Math.max(from, opensAt)) + timeAfter(date, to);
}

/**
 * Time that variance accrues over: 60 % by the calendar, 40 % by open sessions (252 of 390 minutes a year), so
 * that nights, weekends and holidays carry less of it and the last hours of a session more.
 */
export const varianceYears = (from: EpochMilliseconds, to: EpochMilliseconds): Years =>
  ((1 - SESSION_SHARE) * (to - from)) / YEAR_MS + (SESSION_SHARE * sessionTime(from, to)) / SESSION_YEAR_MS;
