import type { SignModel } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import { MULTIPLIER } from '../exposure/contract-exposure.ts';
import { dealerPositions } from '../exposure/dealer-positioning.ts';
import { CALL, type OptionRight, PUT } from '../market/option-chain.ts';
import { InvalidArgument, requireFinite } from '../require.ts';
import type { ExchangeDate } from '../units.ts';
import { type BookTerms, TermCollector } from './book-terms.ts';

/** Which options a ladder is drawn for. */
export type BookChoice =
  | { readonly kind: 'chain' }
  | { readonly kind: 'strike'; readonly strike: number }
  | {
      readonly kind: 'typed';
      readonly right: OptionRight;
      readonly strike: number;
      readonly expiry: ExchangeDate;
      /** Dealer's, signed: −1000 = short a thousand. */
      readonly contracts: number;
    };

/** A chosen book, ready to be re-priced. */
export interface ChosenBook {
  readonly choice: BookChoice;
  readonly terms: BookTerms;
  /** Rows of the chain in it. */
  readonly lines: readonly number[];
  /** Dealer's contracts of each of those rows, signed. */
  readonly contracts: readonly number[];
}

function collect(book: ChainBook, rows: readonly number[], contracts: readonly number[]): BookTerms {
  const { chain, profileVolatility } = book;
  const at = (column: Float64Array, row: number) => column[row] ?? Number.NaN;
  const collector = new TermCollector();
  rows.forEach((row, i) => {
    collector.add({
      right: chain.columns.right[row] ?? CALL,
      strike: at(chain.columns.strike, row),
      years: at(book.contracts.years, row),
      volatility: at(profileVolatility, row),
      rate: at(book.contracts.rate, row),
      dividendYield: at(book.contracts.dividendYield, row),
      shares: (contracts[i] ?? 0) * MULTIPLIER,
    });
  });
  return collector.terms();
}

/** Whether a row can be re-priced. */
export const hasVolatility = (book: ChainBook, row: number) =>
  (book.profileVolatility[row] ?? Number.NaN) > 0 && (book.contracts.years[row] ?? Number.NaN) > 0;

/** The dealers' book of a whole chain, or of one strike of it, under a sign model. @throws InvalidArgument */
export function dealersBook(
  book: ChainBook,
  sign: SignModel,
  choice: Exclude<BookChoice, { kind: 'typed' }>,
): ChosenBook {
  const position = dealerPositions(book, sign);
  const { strike } = book.chain.columns;
  const lines: number[] = [];
  for (let row = 0; row < strike.length; row++) {
    if (book.included[row] === 0 || !position[row] || !hasVolatility(book, row)) continue;
    if (choice.kind === 'chain' || strike[row] === choice.strike) lines.push(row);
  }
  if (choice.kind === 'strike' && lines.length === 0)
    throw new InvalidArgument('k', choice.strike, 'a strike at which dealers hold options in this view');
  const contracts = lines.map((row) => position[row] ?? 0);
  return { choice, terms: collect(book, lines, contracts), lines, contracts };
}

/** The row of a contract: of the roots that list it on that date the last to settle that has a volatility. */
function rowOf(book: ChainBook, right: OptionRight, strike: number, expiry: ExchangeDate): number {
  const { expirations, columns } = book.chain;
  const side = right === 'call' ? CALL : PUT;
  for (let row = columns.strike.length - 1; row >= 0; row--) {
    const isOwn =
      columns.strike[row] === strike && columns.right[row] === side && columns.adjusted[row] === 0;
    if (isOwn && expirations[columns.expiration[row] ?? 0]?.date === expiry && hasVolatility(book, row))
      return row;
  }
  throw new InvalidArgument(
    'k',
    `${strike} ${right} ${expiry}`,
    'a listed, unexpired contract with a volatility',
  );
}

/**
 * One contract of the chain, held as typed in, at the volatility and carry that the chain has for it.
 * @throws InvalidArgument for zero contracts, or a contract that the chain has no volatility for
 */
function typedBook(book: ChainBook, choice: Extract<BookChoice, { kind: 'typed' }>): ChosenBook {
  const { right, strike, expiry, contracts } = choice;
  if (requireFinite('qty', contracts) === 0) throw new InvalidArgument('qty', 0, 'other than zero');
  const lines = [rowOf(book, right, strike, expiry)];
  return { choice, terms: collect(book, lines, [contracts]), lines, contracts: [contracts] };
}

/** The chosen book. @throws InvalidArgument naming `k` or `qty` where the chain has no such contract */
export const chooseBook = (book: ChainBook, sign: SignModel, choice: BookChoice): ChosenBook =>
  choice.kind === 'typed' ? typedBook(book, choice) : dealersBook(book, sign, choice);
