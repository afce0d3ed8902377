import { previousSession, tradingSession } from '../market/exchange-calendar.ts';
import { addDays } from '../market/exchange-time.ts';
import type { Dollars, ExchangeDate } from '../units.ts';

/** A rule on day trades of a margin account, in force from `from` until before `until`. */
export interface DayTradeRule {
  readonly id: 'pattern_day_trader' | 'intraday_margin';
  /** Null: older than the record needs. */
  readonly from: ExchangeDate | null;
  readonly until: ExchangeDate | null;
  /** Day trades within the window at which the rule bites; null: it does not count them. */
  readonly count: number | null;
  readonly windowSessions: number | null;
  /** Null: the rule's text, as it is known here, names none. */
  readonly leastEquity: Dollars | null;
  readonly text: string;
}

/** During the phase-in a broker may still apply the old rule, so both hold. */
export const DAY_TRADE_RULES: readonly DayTradeRule[] = [
  {
    id: 'pattern_day_trader',
    from: null,
    until: '2027-10-20',
    count: 4,
    windowSessions: 5,
    leastEquity: 25_000,
    text: '4 day trades in 5 business days make a pattern day trader, who must hold $25,000; from 2026-06-04 until 2027-10-20 a broker may still apply it',
  },
  {
    id: 'intraday_margin',
    from: '2026-06-04',
    until: null,
    count: null,
    windowSessions: null,
    leastEquity: null,
    text: 'The replacement of the day-trade rule is in force since 2026-06-04, approved 2026-04-14; ask the broker which of the two applies',
  },
];

/** The rules in force on a date. Approved 2026-04-14, in force 2026-06-04, phased in to 2027-10-20. */
export const dayTradeRulesOn = (date: ExchangeDate): DayTradeRule[] =>
  DAY_TRADE_RULES.filter(
    ({ from, until }) => (from === null || from <= date) && (until === null || date < until),
  );

/** A leg opened on one session and closed on another or the same. */
export interface RoundTrip {
  readonly opened: ExchangeDate;
  readonly closed: ExchangeDate;
}

/**
 * Day trades within the five sessions that end on a date (or on the last session before it): round trips of one leg
 * within one session. A spread of two legs opened and closed on one day counts twice.
 */
export function dayTradeCount(trips: readonly RoundTrip[], date: ExchangeDate, sessions = 5): number {
  const last = tradingSession(date) ?? previousSession(addDays(date, 1));
  let first = last;
  for (let i = 1; i < sessions; i++) first = previousSession(first.date);
  return trips.filter(
    ({ opened, closed }) => opened === closed && closed >= first.date && closed <= last.date,
  ).length;
}
