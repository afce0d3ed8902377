import type { ChainHeader, Expiration, OptionChain } from '../engine/market/option-chain.ts';
import { requirePositive } from '../engine/require.ts';

type ChainMetadata = ChainHeader & { readonly expirations: readonly Expiration[] };

/**
 * All of a chain but its columns, as one line of JSON in fixed key order: equal chains give equal text.
 * @throws InvalidArgument when spot or asOf is not a number that JSON can carry
 */
export function metadataText(chain: OptionChain): string {
  const metadata: ChainMetadata = {
    symbol: chain.symbol,
    source: chain.source,
    sample: chain.sample,
    asOf: requirePositive('asOf', chain.asOf),
    spot: requirePositive('spot', chain.spot),
    previousClose: chain.previousClose,
    style: chain.style,
    rate: chain.rate,
    dividendYield: chain.dividendYield,
    ...(chain.openInterestDate === undefined ? {} : { openInterestDate: chain.openInterestDate }),
    expirations: chain.expirations.map(({ root, date, settlement, settlesAt }) => ({
      root,
      date,
      settlement,
      settlesAt,
    })),
  };
  return JSON.stringify(metadata);
}

/** Inverse of metadataText; call it on text whose content hash has been checked. */
export const parseMetadata = (text: string): ChainMetadata => JSON.parse(text);
