import type { EpochMilliseconds, ExchangeDate } from '../units.ts';
import { OPEN_MINUTE, tradingSession } from './exchange-calendar.ts';
import { FIRST_YEAR, LAST_YEAR } from './exchange-holidays.ts';
import { addDays, exchangeInstant, weekdayOf } from './exchange-time.ts';
import type { SettlementTime } from './option-chain.ts';

/** Roots whose standard monthly contracts settle on the morning's special opening quotation. */
const AM_ROOTS = new Set(['SPX', 'NDX', 'RUT']);
const FRIDAY = 5;
const PM_MINUTE = 16 * 60;

const monthStart = (year: number, month: number): ExchangeDate =>
  `${year}-${String(month).padStart(2, '0')}-01`;

/** The last session on or before a date. */
function onOrBefore(date: ExchangeDate): ExchangeDate {
  let day = date;
  while (tradingSession(day) === null) day = addDays(day, -1);
  return day;
}

function thirdFriday(year: number, month: number): ExchangeDate {
  const first = monthStart(year, month);
  return addDays(first, ((FRIDAY - weekdayOf(first) + 7) % 7) + 14);
}

/** The twelve standard monthly expirations: the third Friday or, on a holiday, the session before. @throws InvalidArgument */
export const standardMonthlyExpirations = (year: number): ExchangeDate[] =>
  Array.from({ length: 12 }, (_, i) => onOrBefore(thirdFriday(year, i + 1)));

/** Whether a date is a standard monthly expiration. @throws InvalidArgument */
export function isStandardMonthly(date: ExchangeDate): boolean {
  const year = Number(date.slice(0, 4));
  return onOrBefore(thirdFriday(year, Number(date.slice(5, 7)))) === date;
}

/** The same, but false for a date that the calendar does not reach. */
export const isKnownMonthly = (date: ExchangeDate): boolean =>
  Number(date.slice(0, 4)) >= FIRST_YEAR && Number(date.slice(0, 4)) <= LAST_YEAR && isStandardMonthly(date);

/** Whether a date is the last session of a calendar quarter, when quarterly options expire. @throws InvalidArgument */
export function isQuarterEnd(date: ExchangeDate): boolean {
  const month = Number(date.slice(5, 7));
  if (month % 3 !== 0) return false;
  const year = Number(date.slice(0, 4));
  const next = month === 12 ? monthStart(year + 1, 1) : monthStart(year, month + 1);
  return onOrBefore(addDays(next, -1)) === date;
}

/** Whether a date is a session that is neither a standard monthly nor a quarter-end expiration. @throws InvalidArgument */
export const isWeekly = (date: ExchangeDate): boolean =>
  tradingSession(date) !== null && !isStandardMonthly(date) && !isQuarterEnd(date);

/** AM for SPX, NDX and RUT on standard monthly expirations, else PM. @throws InvalidArgument */
export const settlementOf = (root: string, date: ExchangeDate): SettlementTime =>
  AM_ROOTS.has(root) && isStandardMonthly(date) ? 'AM' : 'PM';

/**
 * The instant a contract settles: AM 09:30, PM 16:00 or 13:00 on half days, New York. A date on which the exchange
 * is closed (as some feeds print for old monthlies) settles at that date's 16:00. @throws InvalidArgument
 */
export function settlementInstant(root: string, date: ExchangeDate): EpochMilliseconds {
  if (settlementOf(root, date) === 'AM') return exchangeInstant(date, OPEN_MINUTE);
  return tradingSession(date)?.closesAt ?? exchangeInstant(date, PM_MINUTE);
}
