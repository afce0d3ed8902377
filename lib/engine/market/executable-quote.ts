import type { ChainColumns } from './option-chain.ts';

/** Dollars below any tick: two sides that differ by less are equal. */
export const PRICE_TOLERANCE = 1e-6;

/** The bid and ask of one row at which a trade could be done. */
export interface ExecutableQuote {
  readonly row: number;
  readonly strike: number;
  /** Zero where nobody bids. */
  readonly bid: number;
  readonly ask: number;
}

/** A row's quote, or null where it has no ask, is crossed, or is not of the standard deliverable. */
export function executableQuote(columns: ChainColumns, row: number): ExecutableQuote | null {
  const strike = columns.strike[row] ?? Number.NaN;
  const bid = columns.bid[row] || 0;
  const ask = columns.ask[row] || 0;
  if (!(ask > 0) || bid > ask || columns.adjusted[row] === 1) return null;
  return { row, strike, bid, ask };
}
