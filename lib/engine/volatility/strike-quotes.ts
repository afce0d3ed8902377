import type { ChainBook } from '../exposure/chain-book.ts';
import { expirationRanges } from '../exposure/chain-carry.ts';
import { expirationPremiums } from '../exposure/expiration-premiums.ts';
import { CALL } from '../market/option-chain.ts';
import { FLAG } from '../market/quote-quality.ts';
import type { PairQuote } from '../pricing/implied-forward.ts';

type StrikeBook = Pick<ChainBook, 'chain' | 'flags'>;
type PricedBook = StrikeBook & Pick<ChainBook, 'carry' | 'contracts'>;

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

/**
 * The same quotes as those of European options: less the early-exercise premium that a strike has at its volatility,
 * where the chain's quotes carry one. What smiles and variance strips are made of.
 */
export function europeanStrikeQuotes(book: PricedBook, expiration: number): PairQuote[] {
  const { chain, carry, contracts } = book;
  const quotes = strikeQuotes(book, expiration);
  const range = expirationRanges(chain)[expiration];
  const own = carry[expiration];
  if (own === undefined || range === undefined) return quotes;
  const premiums = expirationPremiums(chain.spot, own, contracts.volatility, range);
  if (premiums === null) return quotes;
  const volatilityOf = new Map<number, number>();
  for (let i = range.start; i < range.end; i++) {
    const volatility = contracts.volatility[i] ?? missing;
    if (volatility > 0) volatilityOf.set(chain.columns.strike[i] ?? missing, volatility);
  }
  return quotes.map((quote) => {
    const volatility = volatilityOf.get(quote.strike);
    if (volatility === undefined) return quote;
    const call = premiums.call(quote.strike, volatility);
    const put = premiums.put(quote.strike, volatility);
    return {
      strike: quote.strike,
      callBid: less(quote.callBid, call),
      callAsk: less(quote.callAsk, call),
      putBid: less(quote.putBid, put),
      putAsk: less(quote.putAsk, put),
    };
  });
}

/** A bid of nothing stays one: no premium is taken from it. */
const less = (price: number, premium: number): number => (price > 0 ? Math.max(0, price - premium) : price);
