import type { ChainBook } from '../exposure/chain-book.ts';
import { MULTIPLIER } from '../exposure/contract-exposure.ts';
import { midPrices } from '../exposure/contract-mid.ts';
import { CALL } from '../market/option-chain.ts';
import { underlyingSpec } from '../market/underlyings.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import type { Dollars } from '../units.ts';
import type { ChosenBook } from './book-choice.ts';
import { nakedMargin } from './naked-margin.ts';

/** A short row of a book: what it asks for unhedged. */
export interface ShortMargin {
  /** Of the chain. */
  readonly row: number;
  /** Above zero. */
  readonly contracts: number;
  readonly premium: Dollars;
  /** Premium included. */
  readonly margin: Dollars;
  /** Stock under it. */
  readonly notional: Dollars;
}

/** Naked margin of every short row of a book; a row without a mid counts at its own volatility's price. */
export function shortMargins(
  book: ChainBook,
  { lines, contracts: held }: Pick<ChosenBook, 'lines' | 'contracts'>,
): ShortMargin[] {
  const { chain, contracts, profileVolatility } = book;
  const { kind } = underlyingSpec(chain.symbol);
  const mid = midPrices(chain);
  const at = (column: Float64Array, row: number) => column[row] ?? Number.NaN;
  return lines.flatMap((row, i) => {
    const own = held[i] ?? 0;
    if (own >= 0) return [];
    const right = chain.columns.right[row] === CALL ? ('call' as const) : ('put' as const);
    const [strike, quoted] = [at(chain.columns.strike, row), at(mid, row)];
    const premium = Number.isNaN(quoted)
      ? europeanPrice({
          right,
          spot: chain.spot,
          strike,
          years: at(contracts.years, row),
          volatility: at(profileVolatility, row),
          rate: at(contracts.rate, row),
          dividendYield: at(contracts.dividendYield, row),
        })
      : quoted;
    const shares = -own * MULTIPLIER;
    return [
      {
        row,
        contracts: -own,
        premium: premium * shares,
        margin: nakedMargin({ right, spot: chain.spot, strike, premium, kind }) * shares,
        notional: chain.spot * shares,
      },
    ];
  });
}
