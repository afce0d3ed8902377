import { nextSession, previousSession, tradingSession } from '../market/exchange-calendar.ts';
import { addDays, weekdayOf } from '../market/exchange-time.ts';
import { settlementInstant, settlementOf, standardMonthlyExpirations } from '../market/expirations.ts';
import type { Expiration } from '../market/option-chain.ts';
import type { ExchangeDate } from '../units.ts';

const WEEKLIES = 5;
const MONTHLIES = 5;

const orSessionBefore = (date: ExchangeDate): ExchangeDate =>
  tradingSession(date) === null ? previousSession(date).date : date;

/**
 * Expirations listed on `date` for a liquid fund, soonest first: every session of this and the next week, five
 * Fridays (or the session before, on a holiday), five standard monthly ones and the end of the quarter.
 */
export function listedExpirations(root: string, date: ExchangeDate): Expiration[] {
  const friday = addDays(date, 5 - weekdayOf(date));
  const year = Number(date.slice(0, 4));
  const dates = new Set<ExchangeDate>();
  for (let d = orSessionBefore(date); d <= addDays(friday, 7); d = nextSession(d).date) dates.add(d);
  for (let week = 0; week < WEEKLIES; week++) dates.add(orSessionBefore(addDays(friday, 7 * week)));
  const monthlies = [...standardMonthlyExpirations(year), ...standardMonthlyExpirations(year + 1)];
  for (const d of monthlies.filter((m) => m >= date).slice(0, MONTHLIES)) dates.add(d);
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
  dates.add(orSessionBefore(`${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1] ?? '12-31'}`));
  return [...dates].sort().map((d) => ({
    root,
    date: d,
    settlement: settlementOf(root, d),
    settlesAt: settlementInstant(root, d),
  }));
}
