import { nextStart } from './bar-periods.ts';
import { sessionAt } from './exchange-calendar.ts';
import { possibleSplit } from './possible-split.ts';
import type { BarInterval, PriceBar } from './price-bars.ts';

/**
 * The newest run of bars without a missing one: what an average or an RSI may run over. Nights, weekends and holidays
 * are no gap; a missing slot or session is, and so is a possible split: the run starts behind it.
 * @param bars usable ones of the interval, oldest first
 */
export function unbrokenBars(bars: readonly PriceBar[], interval: BarInterval): PriceBar[] {
  let from = bars.length - 1;
  for (; from > 0; from--) {
    const before = bars[from - 1];
    const own = bars[from];
    if (before === undefined || own === undefined) break;
    if (possibleSplit(before.close, own.open) !== null) break;
    if (nextStart(sessionAt(before.start), interval, before) !== own.start) break;
  }
  return bars.slice(Math.max(0, from));
}
