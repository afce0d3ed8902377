import type { Dollars, Share } from '../units.ts';
import type { CapitalCost } from './capital-cost.ts';
import type { GammaGrowth } from './gamma-growth.ts';
import type { HedgedPath } from './hedged-path.ts';
import type { BandAhead } from './limit-meters.ts';
import type { LimitStatus } from './risk-limits.ts';

/** `computed` from the chain; a published `rule`; an `estimate` of what a rule gives; an `assumption` about dealers. */
export type ForceBadge = 'computed' | 'rule' | 'estimate' | 'assumption';

/** What a force's figures rest on. */
export interface ForceBasis {
  readonly formula: string;
  readonly badge: ForceBadge;
  /** What is assumed, and what cannot be observed. */
  readonly note: string;
}

/** Gain (loss negative) from spot to a target. */
export interface ContractForce extends ForceBasis, HedgedPath {
  readonly target: number;
  readonly step: number;
}

export interface RegulationForce extends ForceBasis {
  /** Margin of the short contracts unhedged, premium included. */
  readonly naked: Dollars;
  readonly premium: Dollars;
  /** Largest stressed loss of the hedged book: an estimate. */
  readonly hedged: Dollars;
  readonly worstSpot: number | null;
  readonly shortContracts: number;
  readonly notional: Dollars;
  readonly underlying: 'equity' | 'index';
}

export interface LimitForce extends ForceBasis {
  readonly use: Share;
  readonly status: LimitStatus;
  readonly next: BandAhead | null;
}

export interface CapitalForce extends ForceBasis {
  readonly unhedgedDelta: Dollars;
  readonly rate: Share;
  /** Half of the book's quoted spreads; null where nothing is quoted. */
  readonly profit: Dollars | null;
  readonly unhedged: CapitalCost;
  readonly hedged: CapitalCost;
}

export interface FiveForces {
  readonly contract: ContractForce;
  readonly regulation: RegulationForce;
  readonly limit: LimitForce;
  readonly growth: GammaGrowth & ForceBasis;
  readonly capital: CapitalForce;
}
