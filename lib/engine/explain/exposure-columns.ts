import type { SignModel } from '../assumptions.ts';
import { contractExposure } from '../exposure/contract-exposure.ts';
import { CALL } from '../market/option-chain.ts';
import type { ExplainedAnalysis } from './explanation.ts';

export type ExposureKey = 'gex' | 'dex' | 'vex' | 'chex';

/** Dealer-signed exposure per contract under the view's sign model, or another. */
export const exposureColumn = (
  { book, assumptions }: ExplainedAnalysis,
  key: ExposureKey,
  sign: SignModel = assumptions.sign,
): Float64Array => contractExposure(book, sign)[key];

/** Keeps the rows for which `isKept` holds; zero elsewhere. */
export const keepRows = (values: Float64Array, isKept: (row: number) => boolean): Float64Array =>
  values.map((value, row) => (isKept(row) ? value : 0));

/** Whether a row is of that strike and, where given, of that side. */
export function isAtStrike({ book }: ExplainedAnalysis, strike: number, side: 'call' | 'put' | null) {
  const { columns } = book.chain;
  return (row: number) =>
    columns.strike[row] === strike && (side === null || (side === 'call') === (columns.right[row] === CALL));
}

/** A column of the chain, of listed contracts only. */
export const listedColumn = ({ book }: ExplainedAnalysis, key: 'openInterest' | 'volume'): Float64Array =>
  keepRows(book.chain.columns[key], (row) => book.listed[row] === 1);
