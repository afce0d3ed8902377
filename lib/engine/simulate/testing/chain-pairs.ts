import { expirationRanges } from '../../exposure/chain-carry.ts';
import type { OptionChain } from '../../market/option-chain.ts';
import type { PairQuote } from '../../pricing/pair-quote.ts';

/** Quotes of both sides of every strike of each expiration of a sample chain: calls at even rows, puts behind them. */
export function pairsByExpiration(chain: OptionChain): PairQuote[][] {
  const { strike, bid, ask } = chain.columns;
  const at = (column: Float64Array, i: number) => column[i] ?? Number.NaN;
  return expirationRanges(chain).map(({ start, end }) =>
    Array.from({ length: (end - start) / 2 }, (_, pair) => {
      const i = start + 2 * pair;
      return {
        strike: at(strike, i),
        callBid: at(bid, i),
        callAsk: at(ask, i),
        putBid: at(bid, i + 1),
        putAsk: at(ask, i + 1),
      };
    }),
  );
}
