import type { OptionChain } from '../../market/option-chain.ts';

/** Quotes of both sides of every strike of one expiration of a sample chain: calls at even rows, puts behind them. */
export function pairsOfChain({ columns }: OptionChain, expiration: number) {
  const { strike, bid, ask } = columns;
  const at = (column: Float64Array, i: number) => column[i] ?? Number.NaN;
  return [...strike].flatMap((k, i) =>
    i % 2 === 0 && columns.expiration[i] === expiration
      ? [
          {
            strike: k,
            callBid: at(bid, i),
            callAsk: at(ask, i),
            putBid: at(bid, i + 1),
            putAsk: at(ask, i + 1),
          },
        ]
      : [],
  );
}
