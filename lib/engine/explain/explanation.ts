import type { Assumptions } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import type { HedgeReport } from '../hedging/hedge-report.ts';
import type { HedgeRequest } from '../hedging/hedge-request.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { TrapReport } from '../psychology/trap-report.ts';
import type { ArmedTradeReport } from '../trades/armed-trade.ts';
import type { ExchangeDate, Share } from '../units.ts';

export type FigureUnit =
  | 'dollars'
  | 'dollars_per_percent'
  | 'dollars_per_point'
  | 'dollars_per_day'
  | 'dollars_per_dollar'
  | 'dollars_per_share'
  | 'shares'
  | 'shares_per_dollar'
  | 'shares_per_point'
  | 'shares_per_day'
  | 'price_move'
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

/** A hedge report and the choice that it answers. */
export interface ExplainedHedge {
  readonly report: HedgeReport;
  readonly request: HedgeRequest;
}

/** What a figure may be explained from: one priced book and its reports. */
export interface ExplainedAnalysis {
  readonly book: ChainBook;
  readonly exposure: ExposureReport;
  readonly trap: TrapReport;
  readonly assumptions: Assumptions;
  /** Null unless a figure of it is asked for. */
  readonly hedge: ExplainedHedge | null;
  /** Likewise. */
  readonly trade: ArmedTradeReport | null;
}

/** A few figures of one kind, as data: how it is named, defined, and what it is made of. */
export interface FigureRule {
  /** Matched against the whole name without its family's prefix; its groups are handed on. */
  readonly pattern: RegExp;
  readonly title: (groups: readonly string[], analysis: ExplainedAnalysis) => string;
  readonly unit: FigureUnit | ((groups: readonly string[], analysis: ExplainedAnalysis) => FigureUnit);
  readonly formula: string | ((groups: readonly string[], analysis: ExplainedAnalysis) => string);
  readonly sign?: string | ((groups: readonly string[]) => string | null);
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

/** The figures of one report. */
export interface FigureFamily {
  /** What their names begin with: `hedge.`; empty for the trap page's own. */
  readonly prefix: string;
  /** The value under a name without the prefix: null where it has none, undefined where there is no such figure. */
  readonly valueOf: (name: string, analysis: ExplainedAnalysis) => number | null | undefined;
  readonly rules: readonly FigureRule[];
}
