import type { ContractRow } from '../engine/market/option-chain.ts';
import { countFlag, type FlagCounts } from './flag-counts.ts';
import { parseNumber, type Separators } from './parse-number.ts';
import { parseCount, parsePrice } from './parse-quantity.ts';

/** A contract's figures as the file has them. */
export interface RawFigures {
  readonly bid: unknown;
  readonly ask: unknown;
  readonly last: unknown;
  readonly volume: unknown;
  readonly openInterest: unknown;
  readonly volatility: unknown;
  readonly delta: unknown;
  readonly gamma: unknown;
}

/** Why a row cannot be used. */
export interface Rejection {
  readonly field: string;
  readonly reason: string;
}

export const isRejection = (value: object): value is Rejection => 'reason' in value;

export interface FigureRules {
  readonly separators: Separators;
  /** The source writes 0 for "none": in last, in volatility, and in greeks beside a volatility of 0. */
  readonly zeroIsMissing: boolean;
  /** The source's name of each figure, for rejections. */
  readonly names: Readonly<Record<'bid' | 'ask' | 'last' | 'volume' | 'openInterest', string>>;
}

export type Figures = Required<
  Pick<
    ContractRow,
    'bid' | 'ask' | 'last' | 'volume' | 'openInterest' | 'vendorVolatility' | 'vendorDelta' | 'vendorGamma'
  >
>;

/** A figure of the source's own within [lowest, highest]; anything else is null, and counted when it was there. */
function readVendor(value: unknown, lowest: number, highest: number, flags: FlagCounts): number | null {
  const number = parseNumber(value);
  if (number === null) return null;
  if (typeof number === 'number' && number >= lowest && number <= highest) return number;
  countFlag(flags, 'vendor_unusable');
  return null;
}

/** Volatility, delta and gamma of the source; they never cost a row. */
function readVendorFigures(raw: RawFigures, { zeroIsMissing }: FigureRules, flags: FlagCounts) {
  const volatility = readVendor(raw.volatility, 0, Number.MAX_VALUE, flags);
  const delta = readVendor(raw.delta, -1, 1, flags);
  const gamma = readVendor(raw.gamma, 0, Number.MAX_VALUE, flags);
  const noGreeks = zeroIsMissing && volatility === 0;
  return {
    vendorVolatility: volatility === 0 ? null : volatility,
    vendorDelta: noGreeks && delta === 0 && !gamma ? null : delta,
    vendorGamma: noGreeks && gamma === 0 ? null : gamma,
  };
}

/**
 * Prices, counts and vendor figures of one contract, by the same rules for every format. A price or count that is
 * there but unusable rejects the row; one that is missing is null, and a missing open interest is counted.
 */
export function readFigures(raw: RawFigures, rules: FigureRules, flags: FlagCounts): Figures | Rejection {
  const { separators, names } = rules;
  const bid = parsePrice(raw.bid, separators);
  if (typeof bid === 'string') return { field: names.bid, reason: bid };
  const ask = parsePrice(raw.ask, separators);
  if (typeof ask === 'string') return { field: names.ask, reason: ask };
  const last = parsePrice(raw.last, separators);
  if (typeof last === 'string') return { field: names.last, reason: last };
  const volume = parseCount(raw.volume, separators);
  if (typeof volume === 'string') return { field: names.volume, reason: volume };
  const openInterest = parseCount(raw.openInterest, separators);
  if (typeof openInterest === 'string') return { field: names.openInterest, reason: openInterest };
  if (openInterest === null) countFlag(flags, 'no_open_interest');
  return {
    bid,
    ask,
    last: rules.zeroIsMissing && last === 0 ? null : last,
    volume,
    openInterest,
    ...readVendorFigures(raw, rules, flags),
  };
}
