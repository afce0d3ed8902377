import { InvalidArgument } from '../require.ts';
import type { EpochMilliseconds, ExchangeDate } from '../units.ts';

/** America/New_York by rule (Energy Policy Act of 2005, in force since 2007), in pure arithmetic. */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const utcMidnight = (date: ExchangeDate): EpochMilliseconds => {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (!isExchangeDate(date)) throw new InvalidArgument('date', date, 'a calendar date YYYY-MM-DD');
  return at;
};

const dateOfUtc = (at: EpochMilliseconds): ExchangeDate => new Date(at).toISOString().slice(0, 10);

/** True for an existing calendar date written `YYYY-MM-DD`. */
export function isExchangeDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && dateOfUtc(at) === text;
}

/** The date `days` calendar days later (negative: earlier). @throws InvalidArgument */
export const addDays = (date: ExchangeDate, days: number): ExchangeDate =>
  dateOfUtc(utcMidnight(date) + days * DAY_MS);

/** Whole calendar days from one date to another. @throws InvalidArgument */
export const daysBetween = (from: ExchangeDate, to: ExchangeDate): number =>
  (utcMidnight(to) - utcMidnight(from)) / DAY_MS;

/** 0 = Sunday … 6 = Saturday. @throws InvalidArgument */
export const weekdayOf = (date: ExchangeDate): number => new Date(utcMidnight(date)).getUTCDay();

/** Date of the n-th Sunday of a month (1 = January). */
function nthSunday(year: number, month: number, n: number): EpochMilliseconds {
  const first = Date.UTC(year, month - 1, 1);
  const untilSunday = (7 - new Date(first).getUTCDay()) % 7;
  return first + (untilSunday + 7 * (n - 1)) * DAY_MS;
}

/** Minutes from UTC: −240 from the second Sunday of March 02:00 to the first Sunday of November 02:00, else −300. @throws InvalidArgument */
export function exchangeOffsetMinutes(at: EpochMilliseconds): -300 | -240 {
  const year = new Date(at).getUTCFullYear();
  if (Number.isNaN(year)) throw new InvalidArgument('at', at, 'an instant in milliseconds');
  const summerStarts = nthSunday(year, 3, 2) + 7 * HOUR_MS;
  const summerEnds = nthSunday(year, 11, 1) + 6 * HOUR_MS;
  return at >= summerStarts && at < summerEnds ? -240 : -300;
}

/**
 * The instant of a wall-clock minute of a date in exchange time. An hour that occurs twice means its first
 * occurrence; one that is skipped means the instant after the change.
 */
export function exchangeInstant(date: ExchangeDate, minuteOfDay: number): EpochMilliseconds {
  const wall = utcMidnight(date) + minuteOfDay * MINUTE_MS;
  const summer = wall + 4 * HOUR_MS;
  return exchangeOffsetMinutes(summer) === -240 ? summer : wall + 5 * HOUR_MS;
}

const wallClock = (at: EpochMilliseconds) => at + exchangeOffsetMinutes(at) * MINUTE_MS;

/** Calendar date in exchange time. */
export const exchangeDateOf = (at: EpochMilliseconds): ExchangeDate => dateOfUtc(wallClock(at));

/** Minutes since midnight in exchange time, with fractions. */
export function exchangeMinuteOf(at: EpochMilliseconds): number {
  const wall = wallClock(at);
  return (wall - Math.floor(wall / DAY_MS) * DAY_MS) / MINUTE_MS;
}
