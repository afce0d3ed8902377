import type { FlowReading } from './exposure/flow-positions.ts';
import type { MarketEvent } from './market/market-event.ts';
import type { PriceBar } from './market/price-bars.ts';
import type { ChainReading } from './psychology/chain-reading.ts';
import type { SessionVolumes } from './psychology/volume-curve.ts';
import type { DollarsPerOnePercent, EpochMilliseconds } from './units.ts';
import type { DailyVolatility } from './volatility/daily-volatility.ts';

/** What the session's earlier snapshots said, default view. */
export interface EarlierReading {
  readonly at: EpochMilliseconds;
  readonly spot: number;
  readonly netGex: DollarsPerOnePercent | null;
  readonly volumeOi: number | null;
  /** Of the snapshot. */
  readonly id?: string;
  /** What the phase machine needs of it; absent or null: not computed by this version of the method. */
  readonly reading?: ChainReading | null;
}

/** Whose volume stands in for an index's. */
export interface VolumeProxy {
  readonly symbol: string;
  readonly sessionBars: readonly PriceBar[];
  readonly priorBars: readonly PriceBar[];
}

/** What an analysis knows beside the chain, all from the same series. */
export interface AnalysisContext {
  /** Five-minute bars of the chain's session that had closed by `asOf`, oldest first. */
  readonly sessionBars: readonly PriceBar[];
  /** Five-minute bars of up to 20 sessions before, oldest first. */
  readonly priorBars: readonly PriceBar[];
  /** The session's earlier snapshots, oldest first. */
  readonly earlier: readonly EarlierReading[];
  /** Volume of all options so far at the snapshots of sessions before, oldest first; absent: not read. */
  readonly optionVolumes?: readonly SessionVolumes[];
  /** What the session's snapshots up to this one say of its trades; absent: not read. */
  readonly flow?: FlowReading;
  /** Daily bars of sessions that had closed by `asOf`, oldest first, a year and more; absent: not read. */
  readonly dailyBars?: readonly PriceBar[];
  /** 30-day volatility of the sessions before the chain's own, oldest first, a year and more; absent: not read. */
  readonly dailyVolatility?: readonly DailyVolatility[];
  /** The walls that the session before closed with, default view; null or absent: not stored. */
  readonly priorWalls?: { readonly callWall: number | null; readonly putWall: number | null } | null;
  /** Five-minute bars of the volume proxy of an index, which has no volume of its own; absent: none. */
  readonly volumeProxy?: VolumeProxy;
  /** Dividends and earnings from the chain's session on, oldest first; absent: not read. */
  readonly events?: readonly MarketEvent[];
}
