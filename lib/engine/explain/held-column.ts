import type { ChainBook } from '../exposure/chain-book.ts';
import { MULTIPLIER } from '../exposure/contract-exposure.ts';
import type { ChosenBook } from '../hedging/book-choice.ts';
import { CALL } from '../market/option-chain.ts';
import type { EuropeanOption } from '../pricing/black-scholes.ts';
import { europeanGreeks, type OptionGreeks } from '../pricing/greeks.ts';

/** A row of the chain as an option at a price, at the volatility, time and carry that the book is re-priced with. */
export function optionAt(book: ChainBook, row: number, spot: number): EuropeanOption {
  const { chain, contracts, profileVolatility } = book;
  const at = (column: Float64Array) => column[row] ?? Number.NaN;
  return {
    right: chain.columns.right[row] === CALL ? 'call' : 'put',
    strike: at(chain.columns.strike),
    years: at(contracts.years),
    volatility: at(profileVolatility),
    rate: at(contracts.rate),
    dividendYield: at(contracts.dividendYield),
    spot,
  };
}

/** What each row of the chain adds to a book's sum at a price: contracts held · 100 · `of`; 0 where none is held. */
export function heldColumn(
  book: ChainBook,
  { lines, contracts }: Pick<ChosenBook, 'lines' | 'contracts'>,
  spot: number,
  of: (greeks: OptionGreeks) => number,
): Float64Array {
  const column = new Float64Array(book.chain.columns.strike.length);
  lines.forEach((row, i) => {
    column[row] = (contracts[i] ?? 0) * MULTIPLIER * of(europeanGreeks(optionAt(book, row, spot)));
  });
  return column;
}

const delta = (greeks: OptionGreeks) => greeks.delta;

/** Shares that each row makes dealers buy while price goes from one to another: its delta there less its delta here. */
export function boughtColumn(
  book: ChainBook,
  held: Pick<ChosenBook, 'lines' | 'contracts'>,
  from: number,
  to: number,
): Float64Array {
  const there = heldColumn(book, held, to, delta);
  return heldColumn(book, held, from, delta).map((here, row) => here - (there[row] ?? 0));
}

/** Contracts held · 100 · what each row pays when it is exercised at a price. */
export function intrinsicColumn(
  book: ChainBook,
  { lines, contracts }: Pick<ChosenBook, 'lines' | 'contracts'>,
  price: number,
): Float64Array {
  const column = new Float64Array(book.chain.columns.strike.length);
  lines.forEach((row, i) => {
    const { right, strike } = optionAt(book, row, price);
    const pays = Math.max(0, right === 'call' ? price - strike : strike - price);
    column[row] = (contracts[i] ?? 0) * MULTIPLIER * pays;
  });
  return column;
}
