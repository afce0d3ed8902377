import type { PriceBar } from '../market/price-bars.ts';
import type { EpochMilliseconds } from '../units.ts';
import type { RandomSource } from './random-source.ts';
import { STEP_MINUTES } from './sample-plan.ts';

/** U shape of a session's volume: weight of the bar that starts `minute` minutes after the open of `length`. */
export const timeOfDayWeight = (minute: number, length: number): number =>
  1 + 2.4 * Math.exp(-minute / 30) + 4.5 * Math.exp(-(length - STEP_MINUTES - minute) / 9);

/**
 * Five-minute bars that open and close on consecutive `prices` (one more than there are bars), wicks of about
 * `wick` dollars drawn outward, all in cents.
 * @param volumeOf shares traded in the bar that starts `minute` minutes after the open; null: it has no volume
 */
export function barsThroughPrices(
  prices: readonly number[],
  opensAt: EpochMilliseconds,
  wick: number,
  volumeOf: (minute: number) => number | null,
  random: RandomSource,
): PriceBar[] {
  const bars: PriceBar[] = [];
  let open: number | undefined;
  for (const close of prices) {
    if (open !== undefined) {
      const minute = bars.length * STEP_MINUTES;
      const outward = () => Math.abs(random.normal()) * wick;
      const high = Math.round((Math.max(open, close) + outward()) * 100) / 100;
      const low = Math.round((Math.min(open, close) - outward()) * 100) / 100;
      const volume = volumeOf(minute);
      const start = opensAt + minute * 60_000;
      bars.push({ start, open, high, low, close, volume: volume === null ? null : Math.round(volume) });
    }
    open = close;
  }
  return bars;
}
