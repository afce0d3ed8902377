import type { Dollars } from '../units.ts';
import type { LegInputs, OptionLeg } from './option-leg.ts';

/** Terms of the Taylor split, in the order of display. `rho` is rate and yield together. */
export const GREEK_TERMS = [
  'delta',
  'gamma',
  'theta',
  'vega',
  'rho',
  'vanna',
  'charm',
  'vomma',
  'speed',
  'unexplained',
] as const;

/** Terms of the full revaluation, in the order of display. `rate` is rate and yield together. */
export const REVALUATION_TERMS = ['spot', 'time', 'volatility', 'rate', 'marketMinusModel'] as const;

export type GreekTerms = Readonly<Record<(typeof GREEK_TERMS)[number], Dollars>>;
export type RevaluationTerms = Readonly<Record<(typeof REVALUATION_TERMS)[number], Dollars>>;

/** A leg's market at one end: its price per share and what a model makes of it. */
export interface LegEnd extends LegInputs {
  readonly price: Dollars;
}

/** A leg held from one instant to another. */
export interface HeldLeg extends OptionLeg {
  readonly from: LegEnd;
  readonly to: LegEnd;
}

/** A P&L and its two splits, dollars; each split sums to `actual`. */
export interface SplitPnl {
  /** Σ quantity · 100 · (price to − price from), the holder's sign. */
  readonly actual: Dollars;
  readonly greeks: GreekTerms;
  readonly revaluation: RevaluationTerms;
}

export interface LegPnl extends SplitPnl, OptionLeg {}

/** All amounts in whole cents, rounded so that every split, row and column sums exactly. */
export interface AttributionReport extends SplitPnl {
  readonly byLeg: readonly LegPnl[];
}

/** A holding path: the sum of its steps, in all and by leg. */
export interface PathAttribution extends AttributionReport {
  readonly steps: readonly AttributionReport[];
}
