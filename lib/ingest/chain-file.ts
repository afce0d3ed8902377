import type { OptionChain } from '../engine/market/option-chain.ts';
import type { BarInterval, PriceBar } from '../engine/market/price-bars.ts';
import type { EpochMilliseconds } from '../engine/units.ts';

/** The file formats that are read, each recognised by its content. */
export const CHAIN_FORMATS = [
  'native',
  'cboe-json',
  'cboe-csv',
  'tradier',
  'schwab',
  'polygon',
  'yahoo',
] as const;
export type ChainFormat = (typeof CHAIN_FORMATS)[number];

/** A row that could not be used: its 0-based index in a JSON array, its 1-based line number in a CSV file. */
export interface RejectedRow {
  readonly row: number;
  readonly field: string;
  readonly reason: string;
}

export interface FileBars {
  readonly interval: BarInterval;
  readonly bars: PriceBar[];
}

/** What a chain file held: the usable rows as a chain, its bars, and what was rejected or is to be noted. */
export interface ChainFile {
  readonly chain: OptionChain;
  readonly bars: FileBars[];
  readonly format: ChainFormat;
  readonly rejected: RejectedRow[];
  /** When the underlying last traded, where the source says it: publication may be later. */
  readonly quotedAt?: EpochMilliseconds | null;
  /** Count by code. */
  readonly flags: Record<string, number>;
}

/** How a caller may narrow what a file is taken for. */
export interface ChainFileOptions {
  /** Default `auto`: whatever the content is. */
  readonly format?: ChainFormat | 'auto';
  /** The underlying the file must be of. */
  readonly symbol?: string;
}
