import { barPeriods } from './bar-periods.ts';
import { tradingSession } from './exchange-calendar.ts';
import { FIRST_YEAR, LAST_YEAR } from './exchange-holidays.ts';
import { exchangeDateOf } from './exchange-time.ts';
import type { BarInterval, PriceBar } from './price-bars.ts';

/** What can be wrong with a bar, in words. */
export const BAR_FAULTS = {
  not_positive: 'prices must be above zero',
  high_below_low: 'high is below low',
  outside_range: 'open and close do not lie between low and high',
  negative_volume: 'volume is below zero',
  outside_calendar: 'before or after the years of the exchange calendar',
  no_session: 'the exchange is closed that day',
  outside_session: 'outside regular hours',
  off_grid: 'not the start of a bar of this interval',
  out_of_order: 'starts before the bar ahead of it',
  doubled: 'a second bar of that start',
} as const;
export type BarFault = keyof typeof BAR_FAULTS;

/** A bar that cannot be used: its place in the list and what is wrong with it. */
export interface BarError {
  readonly index: number;
  readonly fault: BarFault;
}

function valueFault({ open, high, low, close, volume }: PriceBar): BarFault | null {
  if (![open, high, low, close].every((price) => Number.isFinite(price) && price > 0)) return 'not_positive';
  if (high < low) return 'high_below_low';
  if (Math.min(open, close) < low || Math.max(open, close) > high) return 'outside_range';
  return volume !== null && !(volume >= 0) ? 'negative_volume' : null;
}

/** Why an instant begins no bar of the interval in regular hours; null: it does. */
function startFault(
  start: number,
  interval: BarInterval,
  grids: Map<string, ReadonlySet<number>>,
): BarFault | null {
  const date = exchangeDateOf(start);
  const year = Number(date.slice(0, 4));
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return 'outside_calendar';
  const session = tradingSession(date);
  if (session === null) return 'no_session';
  if (start < session.opensAt || start >= session.closesAt) return 'outside_session';
  const grid = grids.get(date) ?? new Set(barPeriods(session, interval).map((period) => period.start));
  grids.set(date, grid);
  return grid.has(start) ? null : 'off_grid';
}

/**
 * Sorts out what a list of bars may not hold: impossible prices (high < low, …), starts off the exchange's grid, a bar
 * out of order, a second bar of one start. A list that runs from the newest to the oldest as a whole is read backwards.
 * @returns usable bars oldest first, and the others by their index in the list as it was given
 */
export function checkBars(bars: readonly PriceBar[], interval: BarInterval) {
  const first = bars[0];
  const last = bars.at(-1);
  const isNewestFirst = first !== undefined && last !== undefined && first.start > last.start;
  const listed = bars.map((bar, index) => ({ bar, index }));
  const usable: PriceBar[] = [];
  const errors: BarError[] = [];
  const seen = new Set<number>();
  const grids = new Map<string, ReadonlySet<number>>();
  for (const { bar, index } of isNewestFirst ? listed.reverse() : listed) {
    const ahead = usable.at(-1)?.start ?? Number.NEGATIVE_INFINITY;
    const order = seen.has(bar.start) ? 'doubled' : bar.start < ahead ? 'out_of_order' : null;
    const fault = valueFault(bar) ?? startFault(bar.start, interval, grids) ?? order;
    if (fault === null) {
      usable.push(bar);
      seen.add(bar.start);
    } else errors.push({ index, fault });
  }
  return { bars: usable, errors: errors.sort((a, b) => a.index - b.index) };
}
