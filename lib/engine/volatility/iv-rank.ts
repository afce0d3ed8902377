import { previousSession } from '../market/exchange-calendar.ts';
import type { AnnualVolatility, ExchangeDate, Percent } from '../units.ts';
import type { DailyVolatility } from './daily-volatility.ts';

/** Sessions a rank looks over, the current one among them. */
export const RANKED_SESSIONS = 252;
/** Fewer of them with a value give no rank. */
export const FEWEST_SESSIONS = 227;
/** Rank and percentile further apart than this: one spike stretches the range. */
const SPIKE_POINTS = 30;
const BUY_BELOW = 30;
const SELL_ABOVE = 50;

/** Where today's 30-day volatility stands in a year of it. */
export interface IvRank {
  /** (now − low)/(high − low) · 100; null with the reason. */
  readonly rank: Percent | null;
  /** Share of the sessions before that were lower, in percent. */
  readonly percentile: Percent | null;
  readonly reason: string | null;
  /** Sessions with a value, the current one among them, of `window`. */
  readonly n: number;
  readonly window: number;
  readonly low: AnnualVolatility | null;
  readonly high: AnnualVolatility | null;
  /** Rank below 30: options are cheap against their year; above 50: dear. */
  readonly band: 'buy' | 'neutral' | 'sell' | null;
  /** Rank and percentile are more than 30 points apart. */
  readonly spikeDistorted: boolean | null;
}

function firstDate(date: ExchangeDate): ExchangeDate {
  let first = date;
  for (let i = 1; i < RANKED_SESSIONS; i++) first = previousSession(first).date;
  return first;
}

/**
 * IV rank and percentile over the 252 sessions that end with `date`. Null with the reason below 227 sessions with a
 * value (nine in ten), without a current value, or where volatility never moved.
 * @param history of one series (symbol and source); rows outside the window, and of `date` itself, do not count
 */
export function ivRank(
  current: AnnualVolatility | null,
  date: ExchangeDate,
  history: readonly DailyVolatility[],
): IvRank {
  const from = firstDate(date);
  const before = history.filter((day) => day.date >= from && day.date < date).map((day) => day.iv30);
  const all = current === null ? before : [...before, current];
  const low = all.length > 0 ? Math.min(...all) : null;
  const high = all.length > 0 ? Math.max(...all) : null;
  const facts = { n: all.length, window: RANKED_SESSIONS, low, high };
  const none = (reason: string): IvRank => ({
    ...facts,
    rank: null,
    percentile: null,
    reason,
    band: null,
    spikeDistorted: null,
  });
  if (current === null || low === null || high === null) return none('no 30-day volatility of this snapshot');
  if (all.length < FEWEST_SESSIONS)
    return none(`${all.length} of ${RANKED_SESSIONS} sessions have a 30-day volatility`);
  if (high === low) return none('the 30-day volatility was the same in every session');
  const rank = ((current - low) / (high - low)) * 100;
  const percentile = (before.filter((value) => value < current).length / before.length) * 100;
  return {
    ...facts,
    rank,
    percentile,
    reason: null,
    band: rank < BUY_BELOW ? 'buy' : rank > SELL_ABOVE ? 'sell' : 'neutral',
    spikeDistorted: Math.abs(rank - percentile) > SPIKE_POINTS,
  };
}
