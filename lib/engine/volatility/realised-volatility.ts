import { previousSession } from '../market/exchange-calendar.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import { possibleSplit } from '../market/possible-split.ts';
import type { PriceBar } from '../market/price-bars.ts';
import type { AnnualVolatility, ExchangeDate } from '../units.ts';
import { closeToCloseVariance, parkinsonVariance, yangZhangVariance } from './variance-estimators.ts';

/** Sessions in a year: what a daily variance is multiplied by. */
const SESSIONS_PER_YEAR = 252;
export const REALISED_WINDOWS = [10, 20, 30] as const;

const ESTIMATORS = {
  close_to_close: closeToCloseVariance,
  parkinson: parkinsonVariance,
  yang_zhang: yangZhangVariance,
} as const;
export type RealisedMethod = keyof typeof ESTIMATORS;
const METHODS = Object.keys(ESTIMATORS) as RealisedMethod[];

/** Realised volatility over the `sessions` sessions that end with a date; null with the reason. */
export interface RealisedVolatility {
  readonly method: RealisedMethod;
  readonly sessions: number;
  readonly value: AnnualVolatility | null;
  readonly reason: string | null;
  /** Sessions of the window whose daily bar is there. */
  readonly n: number;
}

/** The dates of `count` sessions that end with `through`, oldest first. */
function sessionDates(through: ExchangeDate, count: number): ExchangeDate[] {
  const dates = [through];
  while (dates.length < count) dates.unshift(previousSession(dates[0] ?? through).date);
  return dates;
}

/**
 * Annualised realised volatility over the sessions that end with `through`: √(252 · daily variance). The session ahead
 * of the window gives the first return its close. No estimate spans a missing session, and none that reads steps between
 * sessions a possible split.
 * @param bars daily, oldest first; those after `through` do not count
 */
export const realisedVolatility = (
  bars: readonly PriceBar[],
  through: ExchangeDate,
  method: RealisedMethod,
  sessions: number,
): RealisedVolatility => ofDatedBars(barsByDate(bars), through, method, sessions);

type DatedBars = ReadonlyMap<ExchangeDate, PriceBar>;
const barsByDate = (bars: readonly PriceBar[]): DatedBars =>
  new Map(bars.map((bar) => [exchangeDateOf(bar.start), bar]));

/** The newest step of the window that may be a split which the bars are not adjusted for. */
function splitIn(window: readonly PriceBar[], dates: readonly ExchangeDate[]): string | null {
  for (let i = window.length - 1; i > 0; i--) {
    const [before, own] = [window[i - 1], window[i]];
    const split = before && own ? possibleSplit(before.close, own.open) : null;
    if (split !== null) return `possible ${split} split on ${dates[i]} that the bars are not adjusted for`;
  }
  return null;
}

function ofDatedBars(
  byDate: DatedBars,
  through: ExchangeDate,
  method: RealisedMethod,
  sessions: number,
): RealisedVolatility {
  const dates = sessionDates(through, sessions + 1);
  const found = dates.map((date) => byDate.get(date));
  const window = found.filter((bar) => bar !== undefined);
  const n = found.slice(1).filter((bar) => bar !== undefined).length;
  const missing = dates.filter((_, i) => found[i] === undefined);
  if (missing.length > 0) {
    const more = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
    const reason = `no daily bar of ${missing.at(-1)}${more}`;
    return { method, sessions, value: null, reason, n };
  }
  // Parkinson reads each session by itself.
  const split = method === 'parkinson' ? null : splitIn(window, dates);
  if (split !== null) return { method, sessions, value: null, reason: split, n };
  const variance = ESTIMATORS[method](window);
  return { method, sessions, value: Math.sqrt(SESSIONS_PER_YEAR * variance), reason: null, n };
}

/** Every method over 10, 20 and 30 sessions. */
export function realisedVolatilities(bars: readonly PriceBar[], through: ExchangeDate): RealisedVolatility[] {
  const byDate = barsByDate(bars);
  return METHODS.flatMap((method) =>
    REALISED_WINDOWS.map((sessions) => ofDatedBars(byDate, through, method, sessions)),
  );
}
