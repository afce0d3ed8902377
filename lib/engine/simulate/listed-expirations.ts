import { nextSession, previousSession, tradingSession } from '../market/exchange-calendar.ts';
import { addDays, weekdayOf } from '../market/exchange-time.ts';
import {
  isStandardMonthly,
  settlementInstant,
  settlementOf,
  standardMonthlyExpirations,
} from '../market/expirations.ts';
import type { Expiration } from '../market/option-chain.ts';
import type { ExchangeDate } from '../units.ts';
import type { SampleUnderlying } from './sample-underlyings.ts';

const WEEKLIES = 5;
const MONTHLIES = 5;

const orSessionBefore = (date: ExchangeDate): ExchangeDate =>
  tradingSession(date) === null ? previousSession(date).date : date;

function listedDates(date: ExchangeDate, dailyExpirations: boolean): ExchangeDate[] {
  const friday = addDays(date, 5 - weekdayOf(date));
  const year = Number(date.slice(0, 4));
  const dates = new Set<ExchangeDate>();
  if (dailyExpirations)
    for (let d = orSessionBefore(date); d <= addDays(friday, 7); d = nextSession(d).date) dates.add(d);
  for (let week = 0; week < WEEKLIES; week++) dates.add(orSessionBefore(addDays(friday, 7 * week)));
  const monthlies = [...standardMonthlyExpirations(year), ...standardMonthlyExpirations(year + 1)];
  for (const d of monthlies.filter((m) => m >= date).slice(0, MONTHLIES)) dates.add(d);
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
  const quarterEnd = `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1] ?? '12-31'}`;
  if (dailyExpirations) dates.add(orSessionBefore(quarterEnd));
  return [...dates];
}

/**
 * Expirations listed on `date`, soonest first: every session of this and the next week (an underlying with daily
 * expirations), five Fridays (or the session before, on a holiday), five standard monthly ones and the end of the
 * quarter. With two roots the standard monthly dates have both, the first one settled in the morning.
 */
export function listedExpirations(
  { roots, dailyExpirations }: Pick<SampleUnderlying, 'roots' | 'dailyExpirations'>,
  date: ExchangeDate,
): Expiration[] {
  const own = roots.at(-1) ?? '';
  return listedDates(date, dailyExpirations)
    .flatMap((d) => (isStandardMonthly(d) ? roots : [own]).map((root) => ({ root, date: d })))
    .map(({ root, date: d }) => ({
      root,
      date: d,
      settlement: settlementOf(root, d),
      settlesAt: settlementInstant(root, d),
    }))
    .sort((a, b) => a.settlesAt - b.settlesAt);
}
