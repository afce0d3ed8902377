import type { ChainBook } from '../exposure/chain-book.ts';
import { expirationRanges } from '../exposure/chain-carry.ts';
import { CALL } from '../market/option-chain.ts';
import { FLAG } from '../market/quote-quality.ts';
import type { PairQuote } from '../pricing/implied-forward.ts';

type StrikeBook = Pick<ChainBook, 'chain' | 'flags'>;

const NOT_A_QUOTE = FLAG.adjusted | FLAG.duplicate;
const missing = Number.NaN;

/**
 * The quotes of one expiration by ascending strike, dollars per share: bid and ask of the call and of the put, NaN
 * where the source gives none. Adjusted contracts and second rows of a contract are left out.
 */
export function strikeQuotes({ chain, flags }: StrikeBook, expiration: number): PairQuote[] {
  const { strike, right, bid, ask } = chain.columns;
  const { start, end } = expirationRanges(chain)[expiration] ?? { start: 0, end: 0 };
  const quotes: PairQuote[] = [];
  for (let i = start; i < end; i++) {
    if (((flags[i] ?? 0) & NOT_A_QUOTE) !== 0) continue;
    const own = strike[i] ?? missing;
    const side =
      right[i] === CALL
        ? { callBid: bid[i] ?? missing, callAsk: ask[i] ?? missing }
        : { putBid: bid[i] ?? missing, putAsk: ask[i] ?? missing };
    const last = quotes.at(-1);
    if (last?.strike === own) quotes[quotes.length - 1] = { ...last, ...side };
    else
      quotes.push({
        strike: own,
        callBid: missing,
        callAsk: missing,
        putBid: missing,
        putAsk: missing,
        ...side,
      });
  }
  return quotes;
}
