import type { ExchangeDate } from '../units.ts';

/** A cycle of leap years. */
const DAYS_PER_FOUR_CENTURIES = 146_097;
/** 1970-01-01 in days from 0000-03-01. */
const EPOCH = 719_468;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const [ZERO, DASH] = [48, 45];

/** The number that `count` decimal digits from `start` write; NaN where one is no digit. */
function digitsOf(text: string, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = 10 * value + digit;
  }
  return value;
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * Whole days since 1970-01-01 of a calendar date written `YYYY-MM-DD`, years 0000 to 9999; NaN for any other text and
 * for dates that do not exist. Plain arithmetic on the proleptic Gregorian calendar, some ten times as fast as a
 * `Date` parsed and printed again.
 * Source: Hinnant, chrono-compatible low-level date algorithms, 2013, `days_from_civil`.
 */
export function dayOfDate(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return Number.NaN;
  const year = digitsOf(text, 0, 4);
  const month = digitsOf(text, 5, 2);
  const day = digitsOf(text, 8, 2);
  const length = (DAYS_IN_MONTH[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  if (!(year >= 0 && day >= 1 && day <= length)) return Number.NaN;
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const ofDays = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return era * DAYS_PER_FOUR_CENTURIES + ofDays - EPOCH;
}

const DAY_MS = 86_400_000;
/** Texts of the days that were asked for, 1970 to 2096: exchange dates repeat by the thousand. */
const KNOWN: (ExchangeDate | undefined)[] = new Array(46_000).fill(undefined);

/** The date `YYYY-MM-DD` of a whole number of days since 1970-01-01. @throws RangeError beyond what a `Date` holds */
export function dateOfDay(day: number): ExchangeDate {
  const known = KNOWN[day];
  if (known !== undefined) return known;
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (day in KNOWN) KNOWN[day] = text;
  return text;
}

/** 0 = Sunday … 6 = Saturday, of days since 1970-01-01, a Thursday. */
export const weekdayOfDay = (day: number): number => (((day + 4) % 7) + 7) % 7;
