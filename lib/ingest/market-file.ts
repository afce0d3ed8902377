import type { MarketEvent } from '../engine/market/market-event.ts';
import type { DailyVolatility } from '../engine/volatility/daily-volatility.ts';
import type { FileBars, RejectedRow } from './chain-file.ts';

/** One row of a list, not read yet: its index in a JSON array, its line in a CSV file. */
export interface ListedRow {
  readonly row: number;
  readonly value: unknown;
}

/** What a market file may list. */
export interface MarketLists {
  readonly bars?: readonly ListedRow[];
  readonly dividends?: readonly ListedRow[];
  readonly earnings?: readonly ListedRow[];
  readonly volatility?: readonly ListedRow[];
}

/** What a file beside the chains held of one underlying: usable rows, and those that were rejected. */
export interface MarketFile {
  readonly symbol: string;
  /** The series it adds to, where the file or the caller names one. */
  readonly source: string | null;
  readonly bars: readonly FileBars[];
  readonly events: readonly MarketEvent[];
  readonly volatility: readonly DailyVolatility[];
  readonly rejected: readonly RejectedRow[];
}

/** How a caller completes or narrows what a file says of itself. */
export interface MarketFileOptions {
  readonly symbol?: string | undefined;
  readonly source?: string | undefined;
}
