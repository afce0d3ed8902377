import type { ChainBook } from '../exposure/chain-book.ts';
import { MULTIPLIER } from '../exposure/contract-exposure.ts';
import { midPrices } from '../exposure/contract-mid.ts';
import type { Dollars } from '../units.ts';
import type { ChosenBook } from './book-choice.ts';

/**
 * Half of every two-sided spread in a book, by row: |contracts|·100·(ask − bid)/2, what a dealer earns who bought or sold
 * all of it at the quote. Rows without two sides are left out.
 */
export function halfSpreads(
  { chain }: Pick<ChainBook, 'chain'>,
  { lines, contracts }: Pick<ChosenBook, 'lines' | 'contracts'>,
): { readonly row: number; readonly dollars: Dollars }[] {
  const { bid, ask } = chain.columns;
  const mid = midPrices(chain);
  return lines.flatMap((row, i) => {
    if (Number.isNaN(mid[row] ?? Number.NaN)) return [];
    const half = 0.5 * ((ask[row] ?? 0) - (bid[row] ?? 0));
    return [{ row, dollars: Math.abs(contracts[i] ?? 0) * MULTIPLIER * half }];
  });
}
