import { InvalidArgument } from '../require.ts';
import type { EpochMilliseconds, ExchangeDate } from '../units.ts';
import { EARLY_CLOSES, FIRST_YEAR, HOLIDAYS, LAST_YEAR } from './exchange-holidays.ts';
import { addDays, exchangeDateOf, exchangeInstant, weekdayOf } from './exchange-time.ts';

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

function requireInTable(date: ExchangeDate): void {
  const year = Number(date.slice(0, 4));
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    throw new InvalidArgument('date', date, `a date from ${FIRST_YEAR} to ${LAST_YEAR}`);
}

/** Name of the holiday that closes the exchange on a date, else null (weekends have no name). */
export const holidayName = (date: ExchangeDate): string | null => HOLIDAYS.get(date) ?? null;

/** The session of a date: 09:30–16:00, on half days to 13:00; null on weekends and holidays. @throws InvalidArgument */
export function tradingSession(date: ExchangeDate): TradingSession | null {
  const weekday = weekdayOf(date);
  requireInTable(date);
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

function sessionFrom(date: ExchangeDate, step: 1 | -1): TradingSession {
  for (let day = date; ; day = addDays(day, step)) {
    const session = tradingSession(day);
    if (session !== null) return session;
  }
}

/** The first session after a date. @throws InvalidArgument outside the table */
export const nextSession = (date: ExchangeDate): TradingSession => sessionFrom(addDays(date, 1), 1);

/** The last session before a date. @throws InvalidArgument outside the table */
export const previousSession = (date: ExchangeDate): TradingSession => sessionFrom(addDays(date, -1), -1);

/** The session an instant belongs to: the last one opened at or before it (also after its close, and on weekends). */
export function sessionAt(at: EpochMilliseconds): TradingSession {
  const latest = sessionFrom(exchangeDateOf(at), -1);
  return latest.opensAt <= at ? latest : previousSession(latest.date);
}
