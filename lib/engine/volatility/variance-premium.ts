import { nextSession } from '../market/exchange-calendar.ts';
import { addDays, exchangeDateOf } from '../market/exchange-time.ts';
import type { PriceBar } from '../market/price-bars.ts';
import type { AnnualVolatility, ExchangeDate } from '../units.ts';
import type { DailyVolatility } from './daily-volatility.ts';
import { type RealisedVolatility, realisedVolatility } from './realised-volatility.ts';

/** Days ahead that a 30-day volatility speaks of. */
const HORIZON_DAYS = 30;
/** Sessions of realised volatility it is held against now. */
const COMPARED_SESSIONS = 20;

/** What options charged less what then happened, as volatilities: 0.02 = 2 points. */
export interface ExPostPremium {
  readonly date: ExchangeDate;
  readonly iv30: AnnualVolatility;
  /** Close to close over the sessions within the 30 calendar days after `date`. */
  readonly realised: AnnualVolatility;
  readonly premium: AnnualVolatility;
  readonly sessions: number;
}

export interface VariancePremium {
  /** IV30 − RV20 (close to close) of the sessions before: what is charged against what was. */
  readonly premium: AnnualVolatility | null;
  readonly reason: string | null;
  readonly realised: RealisedVolatility;
  /** The newest session whose 30 days are over; null with the reason. */
  readonly exPost: ExPostPremium | null;
  readonly exPostReason: string | null;
}

/** The realised volatility of the sessions after `date` up to 30 calendar days on, against its IV30; null: a bar is missing. */
function exPostOf(day: DailyVolatility, bars: readonly PriceBar[]): ExPostPremium | null {
  const end = addDays(day.date, HORIZON_DAYS);
  let through = day.date;
  let sessions = 0;
  for (let next = nextSession(day.date).date; next <= end; next = nextSession(next).date) {
    through = next;
    sessions++;
  }
  const { value } = realisedVolatility(bars, through, 'close_to_close', sessions);
  return value === null
    ? null
    : { date: day.date, iv30: day.iv30, realised: value, premium: day.iv30 - value, sessions };
}

/**
 * Premium of implied over realised volatility: now, against the 20 sessions that end with `through`, and ex post for
 * the newest session whose 30 days have passed. The first compares a forecast with the past, the second with what it
 * forecast.
 * @param through date of the last session that has closed
 */
export function variancePremium(
  iv30: AnnualVolatility | null,
  through: ExchangeDate,
  bars: readonly PriceBar[],
  history: readonly DailyVolatility[],
): VariancePremium {
  const realised = realisedVolatility(bars, through, 'close_to_close', COMPARED_SESSIONS);
  const isPast = ({ date }: DailyVolatility) => addDays(date, HORIZON_DAYS) <= through;
  const oldest = bars[0] === undefined ? through : exchangeDateOf(bars[0].start);
  let exPost: ExPostPremium | null = null;
  for (let i = history.length - 1; i >= 0 && exPost === null; i--) {
    const day = history[i];
    if (day === undefined || day.date < oldest) break;
    if (isPast(day)) exPost = exPostOf(day, bars);
  }
  return {
    premium: iv30 === null || realised.value === null ? null : iv30 - realised.value,
    reason: iv30 === null ? 'no 30-day volatility of this snapshot' : realised.reason,
    realised,
    exPost,
    exPostReason:
      exPost === null ? 'no session with a 30-day volatility and daily bars of the 30 days after it' : null,
  };
}
