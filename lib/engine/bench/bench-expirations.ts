import { nextSession, previousSession, tradingSession } from '../market/exchange-calendar.ts';
import { addDays, weekdayOf } from '../market/exchange-time.ts';
import { settlementInstant, settlementOf } from '../market/expirations.ts';
import type { Expiration } from '../market/option-chain.ts';
import type { ExchangeDate } from '../units.ts';

const DAILIES = 10;
const FRIDAY = 5;

/** The first `count` expirations after `from` of a root listed every session for two weeks, then every Friday. */
export function benchExpirations(root: string, from: ExchangeDate, count: number): Expiration[] {
  const dates: ExchangeDate[] = [];
  let last = from;
  while (dates.length < count) {
    const friday = addDays(last, ((FRIDAY - weekdayOf(last) + 6) % 7) + 1);
    const weekly = tradingSession(friday)?.date ?? previousSession(friday).date;
    last =
      dates.length < DAILIES ? nextSession(last).date : weekly > last ? weekly : nextSession(friday).date;
    dates.push(last);
  }
  return dates.map((date) => ({
    root,
    date,
    settlement: settlementOf(root, date),
    settlesAt: settlementInstant(root, date),
  }));
}
