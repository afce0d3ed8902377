import type { EpochMilliseconds } from '../units.ts';
import { nextSession, type TradingSession } from './exchange-calendar.ts';
import type { BarInterval, PriceBar } from './price-bars.ts';

const MINUTE_MS = 60_000;
const MINUTES: Readonly<Record<Exclude<BarInterval, '1d'>, number>> = {
  '1m': 1,
  '5m': 5,
  '15m': 15,
  '1h': 60,
  '4h': 240,
};

/** When a bar begins and ends; the end is the instant it is known. */
export interface BarPeriod {
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds;
}

/**
 * The bars of an interval in one session, from the open on; the last ends with the close and may be shorter
 * (15:30–16:00 of 1h, 13:30–16:00 of 4h; half days end at 13:00). 1d is the whole session.
 */
export function barPeriods({ opensAt, closesAt }: TradingSession, interval: BarInterval): BarPeriod[] {
  const length = interval === '1d' ? closesAt - opensAt : MINUTES[interval] * MINUTE_MS;
  const periods: BarPeriod[] = [];
  for (let start = opensAt; start < closesAt; start += length)
    periods.push({ start, end: Math.min(start + length, closesAt) });
  return periods;
}

/** Where the bar after this one starts: within its session, else at the open of the next. */
export function nextStart(
  session: TradingSession,
  interval: BarInterval,
  { start }: Pick<PriceBar, 'start'>,
) {
  const after = barPeriods(session, interval).find((period) => period.start > start);
  return after?.start ?? nextSession(session.date).opensAt;
}
