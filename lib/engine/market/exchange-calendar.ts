import { InvalidArgument } from '../require.ts';
import type { EpochMilliseconds, ExchangeDate } from '../units.ts';
import { dateOfDay, dayOfDate, weekdayOfDay } from './calendar-day.ts';
import { EARLY_CLOSES, FIRST_YEAR, HOLIDAYS, LAST_YEAR } from './exchange-holidays.ts';
import { exchangeDateOf, exchangeInstant } from './exchange-time.ts';

/** Regular trading hours of one date. */
export interface TradingSession {
  readonly date: ExchangeDate;
  readonly opensAt: EpochMilliseconds;
  readonly closesAt: EpochMilliseconds;
  readonly halfDay: boolean;
}

export const OPEN_MINUTE = 9 * 60 + 30;
const CLOSE_MINUTE = 16 * 60;
const EARLY_CLOSE_MINUTE = 13 * 60;

/** Name of the holiday that closes the exchange on a date, else null (weekends have no name). */
export const holidayName = (date: ExchangeDate): string | null => HOLIDAYS.get(date) ?? null;

const [FIRST_DAY, LAST_DAY] = [dayOfDate(`${FIRST_YEAR}-01-01`), dayOfDate(`${LAST_YEAR}-12-31`)];

function sessionOf(day: number): TradingSession | null {
  const weekday = weekdayOfDay(day);
  const date = dateOfDay(day);
  if (weekday === 0 || weekday === 6 || HOLIDAYS.has(date)) return null;
  const halfDay = EARLY_CLOSES.has(date);
  const closeMinute = halfDay ? EARLY_CLOSE_MINUTE : CLOSE_MINUTE;
  return {
    date,
    opensAt: exchangeInstant(date, OPEN_MINUTE),
    closesAt: exchangeInstant(date, closeMinute),
    halfDay,
  };
}

/** The session of each day of the table, as it was asked for: an analysis steps through a year of them. */
const SESSIONS: (TradingSession | null | undefined)[] = new Array(LAST_DAY - FIRST_DAY + 1).fill(undefined);

/** @throws InvalidArgument outside the table */
function sessionOfDay(day: number): TradingSession | null {
  const known = SESSIONS[day - FIRST_DAY];
  if (known !== undefined) return known;
  if (!(day >= FIRST_DAY && day <= LAST_DAY))
    throw new InvalidArgument('date', dateOfDay(day), `a date from ${FIRST_YEAR} to ${LAST_YEAR}`);
  const session = sessionOf(day);
  SESSIONS[day - FIRST_DAY] = session;
  return session;
}

function dayOf(date: ExchangeDate): number {
  const day = dayOfDate(date);
  if (Number.isNaN(day)) throw new InvalidArgument('date', date, 'a calendar date YYYY-MM-DD');
  return day;
}

/** The session of a date: 09:30–16:00, on half days to 13:00; null on weekends and holidays. @throws InvalidArgument */
export const tradingSession = (date: ExchangeDate): TradingSession | null => sessionOfDay(dayOf(date));

function sessionFrom(first: number, step: 1 | -1): TradingSession {
  for (let day = first; ; day += step) {
    const session = sessionOfDay(day);
    if (session !== null) return session;
  }
}

/** The first session after a date. @throws InvalidArgument outside the table */
export const nextSession = (date: ExchangeDate): TradingSession => sessionFrom(dayOf(date) + 1, 1);

/** The last session before a date. @throws InvalidArgument outside the table */
export const previousSession = (date: ExchangeDate): TradingSession => sessionFrom(dayOf(date) - 1, -1);

/** The session an instant belongs to: the last one opened at or before it (also after its close, and on weekends). */
export function sessionAt(at: EpochMilliseconds): TradingSession {
  const latest = sessionFrom(dayOf(exchangeDateOf(at)), -1);
  return latest.opensAt <= at ? latest : previousSession(latest.date);
}
