import type { TradingSession } from '../market/exchange-calendar.ts';
import type { PriceBar } from '../market/price-bars.ts';
import type { EpochMilliseconds } from '../units.ts';

/** A five-minute slot. */
export const SLOT_MS = 5 * 60_000;
/** A price this much later than five minutes after the one before still follows it: clocks are not exact. */
const SLACK_MS = 30_000;

interface PriceAt {
  readonly at: EpochMilliseconds;
  readonly spot: number;
}

/**
 * Five-minute bars of a session from prices at instants, oldest first, such as its snapshots' own. A bar opens with
 * the last price at or before its start, closes with the last one at or before its end, and spans those and all
 * between; it exists only where none of these is more than five minutes behind the one before. No volume.
 */
export function barsFromPrices(prices: readonly PriceAt[], session: TradingSession): PriceBar[] {
  const bars: PriceBar[] = [];
  const inSession = prices.filter(({ at }) => at >= session.opensAt && at <= session.closesAt + SLACK_MS);
  const newest = inSession.at(-1)?.at ?? session.opensAt;
  const lastAt = (instant: EpochMilliseconds) => {
    const found = inSession.findLast(({ at }) => at <= instant);
    return found !== undefined && instant - found.at <= SLOT_MS + SLACK_MS ? found : null;
  };
  for (let start = session.opensAt; start + SLOT_MS <= Math.min(newest, session.closesAt); start += SLOT_MS) {
    const end = start + SLOT_MS;
    const [open, close] = [lastAt(start), lastAt(end)];
    if (open === null || close === null || close === open) continue;
    const all = [open, ...inSession.filter(({ at }) => at > start && at <= end)];
    if (all.some(({ at }, i) => at - (all[i - 1]?.at ?? at) > SLOT_MS + SLACK_MS)) continue;
    bars.push({
      start,
      open: open.spot,
      high: Math.max(...all.map(({ spot }) => spot)),
      low: Math.min(...all.map(({ spot }) => spot)),
      close: close.spot,
      volume: null,
    });
  }
  return bars;
}
