import type { PriceBar } from './price-bars.ts';
import { resampleBars } from './resample-bars.ts';

/**
 * Daily bars, and for sessions without one the bar made of all their five-minute bars. Oldest first.
 * @param daily one per session; they count before what five-minute bars add up to: a source's close is the auction's
 */
export function completeDailyBars(daily: readonly PriceBar[], fiveMinute: readonly PriceBar[]): PriceBar[] {
  const stored = new Set(daily.map((bar) => bar.start));
  const made = resampleBars(fiveMinute, '1d').filter((bar) => !stored.has(bar.start));
  return made.length === 0 ? [...daily] : [...daily, ...made].sort((a, b) => a.start - b.start);
}
