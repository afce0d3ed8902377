import { InvalidArgument } from '../require.ts';
import type { EpochMilliseconds, ExchangeDate } from '../units.ts';
import { dateOfDay, dayOfDate, weekdayOfDay } from './calendar-day.ts';

/** America/New_York by rule (Energy Policy Act of 2005, in force since 2007), in pure arithmetic. */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Days since 1970-01-01. @throws InvalidArgument */
function dayOf(date: ExchangeDate): number {
  const day = dayOfDate(date);
  if (Number.isNaN(day)) throw new InvalidArgument('date', date, 'a calendar date YYYY-MM-DD');
  return day;
}

/** True for an existing calendar date written `YYYY-MM-DD`. */
export const isExchangeDate = (text: string): boolean => !Number.isNaN(dayOfDate(text));

/** The date `days` calendar days later (negative: earlier). @throws InvalidArgument */
export const addDays = (date: ExchangeDate, days: number): ExchangeDate => dateOfDay(dayOf(date) + days);

/** Whole calendar days from one date to another. @throws InvalidArgument */
export const daysBetween = (from: ExchangeDate, to: ExchangeDate): number => dayOf(to) - dayOf(from);

/** 0 = Sunday … 6 = Saturday. @throws InvalidArgument */
export const weekdayOf = (date: ExchangeDate): number => weekdayOfDay(dayOf(date));

/** Instant of the n-th Sunday of a month (1 = January). */
function nthSunday(year: number, month: number, n: number): EpochMilliseconds {
  const first = Date.UTC(year, month - 1, 1) / DAY_MS;
  return (first + ((7 - weekdayOfDay(first)) % 7) + 7 * (n - 1)) * DAY_MS;
}

interface Summer {
  readonly starts: EpochMilliseconds;
  readonly ends: EpochMilliseconds;
}

/** Summers by year, 1970 to 2096, as they were asked for. */
const SUMMERS: (Summer | undefined)[] = new Array(127).fill(undefined);

function summerOf(year: number): Summer {
  const known = SUMMERS[year - 1970];
  if (known !== undefined) return known;
  const summer = { starts: nthSunday(year, 3, 2) + 7 * HOUR_MS, ends: nthSunday(year, 11, 1) + 6 * HOUR_MS };
  if (year >= 1970 && year - 1970 < SUMMERS.length) SUMMERS[year - 1970] = summer;
  return summer;
}

/** Minutes from UTC: −240 from the second Sunday of March 02:00 to the first Sunday of November 02:00, else −300. @throws InvalidArgument */
export function exchangeOffsetMinutes(at: EpochMilliseconds): -300 | -240 {
  const year = new Date(at).getUTCFullYear();
  if (Number.isNaN(year)) throw new InvalidArgument('at', at, 'an instant in milliseconds');
  const { starts, ends } = summerOf(year);
  return at >= starts && at < ends ? -240 : -300;
}

/**
 * The instant of a wall-clock minute of a date in exchange time. An hour that occurs twice means its first
 * occurrence; one that is skipped means the instant after the change.
 */
export function exchangeInstant(date: ExchangeDate, minuteOfDay: number): EpochMilliseconds {
  const wall = dayOf(date) * DAY_MS + minuteOfDay * MINUTE_MS;
  const summer = wall + 4 * HOUR_MS;
  return exchangeOffsetMinutes(summer) === -240 ? summer : wall + 5 * HOUR_MS;
}

const wallClock = (at: EpochMilliseconds) => at + exchangeOffsetMinutes(at) * MINUTE_MS;

/** Calendar date in exchange time. */
export const exchangeDateOf = (at: EpochMilliseconds): ExchangeDate =>
  dateOfDay(Math.floor(wallClock(at) / DAY_MS));

/** Minutes since midnight in exchange time, with fractions. */
export function exchangeMinuteOf(at: EpochMilliseconds): number {
  const wall = wallClock(at);
  return (wall - Math.floor(wall / DAY_MS) * DAY_MS) / MINUTE_MS;
}
