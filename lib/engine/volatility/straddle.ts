import { isTwoSided, type PairQuote } from '../pricing/pair-quote.ts';

/** A call and a put of one strike, bought together at mid, dollars per share. */
export interface Straddle {
  readonly strike: number;
  readonly price: number;
}

/**
 * The straddle at the strike nearest to the forward: mid of the call plus mid of the put. Of two strikes equally near
 * the lower one. Null when the strike has no two-sided call and put: a straddle further off is worth more by intrinsic
 * value, not by expected movement.
 */
export function atTheMoneyStraddle(quotes: readonly PairQuote[], forward: number): Straddle | null {
  const distance = (quote: PairQuote) => Math.abs(quote.strike - forward);
  let nearest: PairQuote | null = null;
  for (const quote of quotes) if (nearest === null || distance(quote) < distance(nearest)) nearest = quote;
  if (nearest === null || !isTwoSided(nearest)) return null;
  const { strike, callBid, callAsk, putBid, putAsk } = nearest;
  return { strike, price: 0.5 * (callBid + callAsk + putBid + putAsk) };
}
