import { previousSession } from '../market/exchange-calendar.ts';
import type { PriceBar } from '../market/price-bars.ts';
import { type SessionHistory, slotRun, WINDOW_SLOTS } from './session-slots.ts';

/** Levels that come from prices alone; null where the bars for it are not stored. */
export interface PriceLevels {
  readonly priorHigh: number | null;
  readonly priorLow: number | null;
  readonly openingHigh: number | null;
  readonly openingLow: number | null;
  readonly vwap: number | null;
}

const highest = (bars: readonly PriceBar[]) => Math.max(...bars.map((bar) => bar.high));
const lowest = (bars: readonly PriceBar[]) => Math.min(...bars.map((bar) => bar.low));

/** Volume-weighted mean of typical prices (high + low + close)/3 since the open; null without whole volume. */
function vwapOf(bars: readonly PriceBar[]): number | null {
  let dollars = 0;
  let shares = 0;
  for (const { high, low, close, volume } of bars) {
    if (volume === null) return null;
    dollars += ((high + low + close) / 3) * volume;
    shares += volume;
  }
  return shares > 0 ? dollars / shares : null;
}

/** High and low of the session before; null unless all its bars are stored. */
export function priorRange({
  session,
  prior: sessions,
}: Pick<SessionHistory, 'session' | 'prior'>): Pick<PriceLevels, 'priorHigh' | 'priorLow'> {
  const before = sessions.at(-1);
  const isPrevious = before?.session.date === previousSession(session.date).date;
  const bars = before && isPrevious ? slotRun(before.slots, 0, before.count) : null;
  return { priorHigh: bars && highest(bars), priorLow: bars && lowest(bars) };
}

/**
 * Prior high and low (of the session before, all its bars stored), opening range (first 30 minutes, once over),
 * VWAP (no bar since the open missing).
 * @param known priorRange(history), where it is known already
 */
export function priceLevels(
  { session, today, now, prior: sessions }: SessionHistory,
  known: Pick<PriceLevels, 'priorHigh' | 'priorLow'> = priorRange({ session, prior: sessions }),
): PriceLevels {
  const opening = today ? slotRun(today.slots, 0, WINDOW_SLOTS) : null;
  const whole = today ? slotRun(today.slots, 0, now + 1) : null;
  return {
    priorHigh: known.priorHigh,
    priorLow: known.priorLow,
    openingHigh: opening && highest(opening),
    openingLow: opening && lowest(opening),
    vwap: whole && vwapOf(whole),
  };
}

/** The price levels that should be there and are not; the opening range is not due before the half hour is over. */
export const unknownLevels = ({ priorHigh, vwap }: PriceLevels): string[] => [
  ...(priorHigh === null ? ['prior high and low'] : []),
  ...(vwap === null ? ['VWAP'] : []),
];
