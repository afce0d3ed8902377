import type { DollarsPerOnePercent, EpochMilliseconds, Percent } from '../units.ts';
import type { Met } from './trap-report.ts';

/** A wall as the phase machine sees it. */
export interface WallReading {
  readonly strike: number;
  /** Volume so far over open interest of the wall's side; null where it is not known. */
  readonly volumeOi: number | null;
  readonly openInterest: number | null;
}

/** What the phase machine reads of one snapshot. A figure that is not known is null. */
export interface PhaseReading {
  /** Of the snapshot: of several at one instant the last by id counts. */
  readonly id: string;
  readonly at: EpochMilliseconds;
  readonly spot: number;
  /** Naive sign. */
  readonly netGex: DollarsPerOnePercent | null;
  /** Volume of the last 30 minutes over its average. */
  readonly volume: number | null;
  /** Change over 30 minutes. */
  readonly momentum: Percent | null;
  /** Whether a key level was broken in that direction; unknown where a level is. */
  readonly isBroken: Met;
  /** V/OI at the busiest strike with high open interest, and its pace now. */
  readonly volumeOi: number | null;
  readonly pace: number | null;
  /** Wilder's, 15 minutes. */
  readonly rsi: number | null;
  /** Dollars to the nearest expiration after today. */
  readonly expectedMove: number | null;
  /** 30-day index now and 30 minutes ago. */
  readonly volatilityIndex: number | null;
  readonly volatilityIndexBefore: number | null;
  readonly callWall: WallReading | null;
  readonly putWall: WallReading | null;
}
