import type { SignModel } from '../assumptions.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { Dollars, ExchangeDate, Shares } from '../units.ts';
import type { BookRung } from './book-ladder.ts';
import type { FiveForces } from './five-forces-report.ts';
import type { LimitLogEntry } from './limit-log.ts';
import type { LimitMeter } from './limit-meters.ts';
import type { LoopSimulation } from './loop-of.ts';
import type { LimitPreset, RiskLimits } from './risk-limits.ts';
import type { WallUnwind } from './wall-unwind.ts';

/** The book that ladder, limits and forces are about. */
export interface HedgedBook {
  readonly kind: 'chain' | 'strike' | 'typed';
  readonly right: OptionRight | null;
  readonly strike: number | null;
  readonly expiry: ExchangeDate | null;
  /** Dealer's contracts, signed; of a whole chain or strike their sum without sign. */
  readonly contracts: number;
  /** Rows of the chain in it. */
  readonly lines: number;
  /** Whose sign the book has; null where it was typed in. */
  readonly sign: SignModel | null;
}

/** Shares that dealers buy from spot to each price of the curve, by one sign model. */
export interface HedgeCurveModel {
  readonly sign: SignModel;
  readonly hedgeShares: readonly Shares[] | null;
  readonly reason: string | null;
}

/** The whole chain's hedge. */
export interface HedgeCurve {
  readonly spots: readonly number[];
  readonly models: readonly HedgeCurveModel[];
  /** The view's own model at spot. */
  readonly gammaShares: Shares;
  /** Shares to buy when volatility rises a point, and when a day passes. */
  readonly hedgePerVolPoint: Shares;
  readonly hedgePerDay: Shares;
}

export interface HedgeLimits {
  readonly preset: LimitPreset;
  readonly values: RiskLimits;
  readonly meters: readonly LimitMeter[];
  readonly target: Dollars;
  /** Bought positive: brings the unhedged delta to the target at spot. */
  readonly sharesToTarget: Shares;
  /** Gross use along the session's prices, volatility and time as now; empty, with the reason, without prices. */
  readonly log: readonly LimitLogEntry[];
  readonly logReason: string | null;
}

export interface HedgeReport {
  readonly spot: number;
  readonly book: HedgedBook;
  readonly step: number;
  readonly rungs: readonly BookRung[];
  readonly now: BookRung;
  readonly limits: HedgeLimits;
  readonly forces: FiveForces;
  /** Profit-taking at the walls; null, with the reason, where there is none. */
  readonly callUnwind: WallUnwind | null;
  readonly putUnwind: WallUnwind | null;
  readonly unwindReason: string | null;
  readonly curve: HedgeCurve;
  readonly loop: LoopSimulation;
}
