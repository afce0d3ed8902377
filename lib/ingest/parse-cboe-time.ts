import { exchangeInstant, isExchangeDate } from '../engine/market/exchange-time.ts';
import type { EpochMilliseconds, ExchangeDate } from '../engine/units.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO date of a day, an English month name (or its first three letters) and a year; null when there is no such day. */
function dateOfWords(day: string, month: string, year: string): ExchangeDate | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const date = `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return index >= 0 && isExchangeDate(date) ? date : null;
}

/** The date of Cboe's expiration column, `Fri Jan 05 2024` (or `2024-01-05`, as spreadsheets save it), else null. */
export function parseExpirationText(text: string): ExchangeDate | null {
  if (isExchangeDate(text.trim())) return text.trim();
  const [, month = '', day = '', year = ''] =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4})$/.exec(text.trim()) ?? [];
  return dateOfWords(day, month, year);
}

const MONTH_FIRST = /(?<month>[A-Za-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})/;
const DAY_FIRST = /(?<day>\d{1,2}) (?<month>[A-Za-z]{3,9})\.? (?<year>\d{4})/;
const TIME =
  /(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?: ?(?<half>[AP]M))?(?: (?<zone>E[DS]?T))?/i;
const ZONE_MINUTES: Readonly<Record<string, number>> = { EDT: 240, EST: 300 };

function minuteOfDay(hour: number, minute: number, half: string | undefined): number | null {
  const isTwelveHour = half !== undefined;
  if (minute > 59 || hour > (isTwelveHour ? 12 : 23) || (isTwelveHour && hour === 0)) return null;
  const hours = isTwelveHour ? (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : hour;
  return hours * 60 + minute;
}

/**
 * The instant in Cboe's `Date:` line, in any of the ways it is written: `January 7, 2024 at 10:52 AM EST`,
 * `February 5 2022, 8:09 PM EST`, `9 June 2023, 1:40 PM EDT`. A zone stands as written; without one it is exchange time.
 * @returns null when the text is something else
 */
export function parseQuoteTime(text: string): EpochMilliseconds | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  const day = MONTH_FIRST.exec(plain) ?? DAY_FIRST.exec(plain);
  const time = day && TIME.exec(plain.slice(day.index + day[0].length));
  if (!day?.groups || !time?.groups) return null;
  const date = dateOfWords(day.groups.day ?? '', day.groups.month ?? '', day.groups.year ?? '');
  const minute = minuteOfDay(Number(time.groups.hour), Number(time.groups.minute), time.groups.half);
  if (date === null || minute === null) return null;
  const exact = minute + Number(time.groups.second ?? 0) / 60;
  const offset = ZONE_MINUTES[time.groups.zone?.toUpperCase() ?? ''];
  if (offset === undefined) return exchangeInstant(date, exact);
  return Math.round(Date.parse(`${date}T00:00:00Z`) + (exact + offset) * 60_000);
}

/** Cboe's `timestamp`, `YYYY-MM-DD HH:MM:SS` in UTC, as an instant, else null. */
export function parseUtcTimestamp(text: string): EpochMilliseconds | null {
  const [, date = '', time = ''] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)Z?$/.exec(text.trim()) ?? [];
  const at = Date.parse(`${date}T${time}Z`);
  return isExchangeDate(date) && Number.isFinite(at) ? Math.round(at) : null;
}

/** The instant of `2026-11-20T15:59:58`, a wall clock in New York; null for any other text. */
export function parseExchangeTime(text: string): EpochMilliseconds | null {
  const [, date = '', hour = '', minute = '', second = ''] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,6})?$/.exec(text.trim()) ?? [];
  if (!isExchangeDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return exchangeInstant(date, Number(hour) * 60 + Number(minute)) + Number(second) * 1000;
}
