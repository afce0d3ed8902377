import type { PriceBar } from '../market/price-bars.ts';
import type { EpochMilliseconds } from '../units.ts';
import type { RandomSource } from './random-source.ts';
import { STEP_MINUTES } from './sample-session-plan.ts';

const WICK_DOLLARS = 0.07;

/** U shape of a session's volume: weight of the bar that starts `minute` minutes after the open of `length`. */
export const timeOfDayWeight = (minute: number, length: number): number =>
  1 + 2.4 * Math.exp(-minute / 30) + 4.5 * Math.exp(-(length - STEP_MINUTES - minute) / 9);

/**
 * Five-minute bars that open and close on consecutive `prices` (one more than there are bars), wicks drawn
 * outward, all in cents.
 * @param volumeOf shares traded in the bar that starts `minute` minutes after the open
 */
export function barsThroughPrices(
  prices: readonly number[],
  opensAt: EpochMilliseconds,
  volumeOf: (minute: number) => number,
  random: RandomSource,
): PriceBar[] {
  const bars: PriceBar[] = [];
  let open: number | undefined;
  for (const close of prices) {
    if (open !== undefined) {
      const minute = bars.length * STEP_MINUTES;
      const wick = () => Math.abs(random.normal()) * WICK_DOLLARS;
      bars.push({
        start: opensAt + minute * 60_000,
        open,
        high: Math.round((Math.max(open, close) + wick()) * 100) / 100,
        low: Math.round((Math.min(open, close) - wick()) * 100) / 100,
        close,
        volume: Math.round(volumeOf(minute)),
      });
    }
    open = close;
  }
  return bars;
}
