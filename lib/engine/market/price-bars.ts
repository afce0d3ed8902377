import type { EpochMilliseconds } from '../units.ts';

export type BarInterval = '1m' | '5m' | '15m' | '1h' | '4h' | '1d';

/** One bar of the underlying; `start` is its opening instant, volume in shares (null: the source has none). */
export interface PriceBar {
  readonly start: EpochMilliseconds;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number | null;
}
