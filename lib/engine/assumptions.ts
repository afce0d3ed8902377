import type { ContinuousRate, DollarsPerOnePercent, ExchangeDate, Percent } from './units.ts';

export type SignModel = 'naive' | 'short_all' | 'flow';
export type ExposureBasis = 'oi' | 'volume';
export type GreeksSource = 'computed' | 'vendor';
/** A named scope or an explicit list of expiration dates. */
export type ExpiryScope = 'all' | '0dte' | 'next' | 'week' | 'monthly' | readonly ExchangeDate[];

/** What the user may choose about a computation. All of it is in the URL and echoed in `meta`. */
export interface Assumptions {
  readonly sign: SignModel;
  readonly basis: ExposureBasis;
  readonly greeks: GreeksSource;
  readonly expiries: ExpiryScope;
  /** Half-width of the displayed region in percent of spot; null: nothing trimmed. Never changes a total. */
  readonly range: Percent | null;
  /** Configured curve, used where the file gives none and parity cannot; null: unset. */
  readonly rate: ContinuousRate | null;
  readonly dividendYield: ContinuousRate | null;
  /** Net GEX below this counts as short gamma for loop and trap. */
  readonly netGexThreshold: DollarsPerOnePercent;
}

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  sign: 'naive',
  basis: 'oi',
  greeks: 'computed',
  expiries: 'all',
  range: null,
  rate: null,
  dividendYield: null,
  netGexThreshold: -1e9,
};
