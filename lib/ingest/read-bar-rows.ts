import { BAR_FAULTS, checkBars } from '../engine/market/check-bars.ts';
import { exchangeInstant } from '../engine/market/exchange-time.ts';
import type { BarInterval, PriceBar } from '../engine/market/price-bars.ts';
import type { FileBars, RejectedRow } from './chain-file.ts';

const OPEN_MINUTE = 9 * 60 + 30;

/** A bar whose figures are numbers, and the row it came from. */
export interface ReadBar extends PriceBar {
  readonly row: number;
  readonly interval: BarInterval;
}

/** The start of a bar as a file gives it; of a daily bar, midnight UTC of a date stands for that date's open. */
export function barStart(start: string, interval: BarInterval): number {
  const isDate = interval === '1d' && /T00:00(:00(\.0+)?)?(Z|\+00:00)$/.test(start);
  return isDate ? exchangeInstant(start.slice(0, 10), OPEN_MINUTE) : Date.parse(start);
}

/** Field that a fault is shown beside. */
const FIELDS: Partial<Record<keyof typeof BAR_FAULTS, string>> = {
  not_positive: 'close',
  high_below_low: 'high',
  outside_range: 'high',
  negative_volume: 'volume',
};

/**
 * Sorts bars by interval and checks each series (see checkBars); what cannot be used is added to `rejected` with the
 * name of its fault.
 */
export function checkedSeries(bars: readonly ReadBar[], rejected: RejectedRow[]): FileBars[] {
  const byInterval = new Map<BarInterval, ReadBar[]>();
  for (const bar of bars) {
    const own = byInterval.get(bar.interval);
    if (own === undefined) byInterval.set(bar.interval, [bar]);
    else own.push(bar);
  }
  return [...byInterval].map(([interval, own]) => {
    const { bars: usable, errors } = checkBars(own, interval);
    for (const { index, fault } of errors)
      rejected.push({
        row: own[index]?.row ?? index,
        field: `bars.${FIELDS[fault] ?? 'start'}`,
        reason: `${fault}: ${BAR_FAULTS[fault]}`,
      });
    return {
      interval,
      bars: usable.map(({ start, open, high, low, close, volume }) => ({
        start,
        open,
        high,
        low,
        close,
        volume,
      })),
    };
  });
}
