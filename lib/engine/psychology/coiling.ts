import type { PriceBar } from '../market/price-bars.ts';
import { unbrokenBars } from '../market/unbroken-bars.ts';

/** How wide the last days were against the last month: a market that coils narrows. */
export interface RangeRatio {
  /** Mean high − low of the last 5 sessions over that of the last 20. */
  readonly value: number | null;
  readonly reason: string | null;
  readonly short: number | null;
  readonly long: number | null;
}

const SHORT = 5;
const LONG = 20;

/** Range ratio of the last 20 daily bars without a gap; unknown with fewer. */
export function rangeRatio(dailyBars: readonly PriceBar[] = []): RangeRatio {
  const bars = unbrokenBars(dailyBars.slice(-LONG), '1d');
  if (bars.length < LONG) {
    const reason = `${bars.length} daily bars without a gap or possible split, ${LONG} needed`;
    return { value: null, reason, short: null, long: null };
  }
  const mean = (own: readonly PriceBar[]) =>
    own.reduce((sum, { high, low }) => sum + (high - low), 0) / own.length;
  const [short, long] = [mean(bars.slice(-SHORT)), mean(bars)];
  if (!(long > 0)) return { value: null, reason: 'price has not moved for 20 sessions', short, long };
  return { value: short / long, reason: null, short, long };
}
