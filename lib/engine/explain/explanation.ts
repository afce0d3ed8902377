import type { Assumptions } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { TrapReport } from '../psychology/trap-report.ts';
import type { ExchangeDate, Share } from '../units.ts';

export type FigureUnit =
  | 'dollars'
  | 'dollars_per_percent'
  | 'dollars_per_point'
  | 'dollars_per_day'
  | 'shares_per_dollar'
  | 'price'
  | 'percent'
  | 'share'
  | 'volatility'
  | 'count'
  | 'ratio'
  | 'times'
  | 'expected_moves'
  | 'points'
  | 'years'
  | 'text';

/** Something that went into a figure. */
export interface ExplainedInput {
  readonly name: string;
  readonly value: number | string | null;
  readonly unit: FigureUnit;
}

/** What one contract adds to a figure, in the figure's own unit before any division. */
export interface Contributor {
  readonly root: string;
  readonly expiry: ExchangeDate;
  readonly strike: number;
  readonly right: OptionRight;
  readonly openInterest: number | null;
  readonly volume: number | null;
  /** Gamma per share that the exposure was taken with; null where there is none. */
  readonly gamma: number | null;
  readonly volatility: number | null;
  readonly value: number;
  /** |value| over the sum of |value| of every contract. */
  readonly share: Share;
}

export interface Contributions {
  readonly unit: FigureUnit;
  /** Sum over all contracts, the listed ones included. */
  readonly total: number;
  readonly contracts: number;
  /** Those with the largest |value|, largest first. */
  readonly top: readonly Contributor[];
}

/** Where a figure on the page comes from. */
export interface Explanation {
  /** Name of the figure, as on the page and in the API's answer. */
  readonly figure: string;
  readonly title: string;
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly formula: string;
  /** Whose sign the figure carries and what plus means; null where a figure has no sign. */
  readonly sign: string | null;
  /** Why there is no value, where there is none and the reason is known. */
  readonly reason: string | null;
  readonly inputs: readonly ExplainedInput[];
  /** Null where a figure is not a sum over contracts. */
  readonly contributions: Contributions | null;
  readonly methodVersion: string;
}

/** What a figure may be explained from: one priced book and its two reports. */
export interface ExplainedAnalysis {
  readonly book: ChainBook;
  readonly exposure: ExposureReport;
  readonly trap: TrapReport;
  readonly assumptions: Assumptions;
}

/** One family of figures, as data: how it is named, defined, and what it is made of. */
export interface FigureRule {
  /** Matched against the whole name; its groups are handed on. */
  readonly pattern: RegExp;
  readonly title: (groups: readonly string[], analysis: ExplainedAnalysis) => string;
  readonly unit: FigureUnit | ((groups: readonly string[], analysis: ExplainedAnalysis) => FigureUnit);
  readonly formula: string | ((groups: readonly string[], analysis: ExplainedAnalysis) => string);
  readonly sign?: string;
  readonly reason?: (groups: readonly string[], analysis: ExplainedAnalysis) => string | null;
  readonly inputs?: (
    groups: readonly string[],
    analysis: ExplainedAnalysis,
  ) => readonly (ExplainedInput | null)[];
  /** What each contract adds. */
  readonly contributions?: (
    groups: readonly string[],
    analysis: ExplainedAnalysis,
  ) => { readonly unit: FigureUnit; readonly values: Float64Array } | null;
}
