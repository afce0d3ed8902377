import { type ExpirationTerms, exercisePremiums } from './american/premium-surface.ts';
import { invertPrice } from './invert-price.ts';
import type { PairQuote } from './pair-quote.ts';

/** Early-exercise premiums of the call and of the put of each pair, dollars per share. */
export interface PairPremiums {
  readonly call: Float64Array;
  readonly put: Float64Array;
}

/** Premiums are priced at this many pairs and are linear in strike between. */
const NODES = 9;
/** Volatility less premium, premium at that volatility: each round leaves a few percent of the error before. */
const ROUNDS = 2;
/** What taking the premium out leaves of a volatility, at least. */
const LEAST_LEFT = 0.7;

/** Ranks of at most `count` of `length` things, evenly, the first and the last among them. */
const ranks = (length: number, count: number): number[] =>
  length <= count
    ? Array.from({ length }, (_, i) => i)
    : Array.from({ length: count }, (_, j) => Math.round((j * (length - 1)) / (count - 1)));

/**
 * Premiums of pairs near the forward at the volatility of each strike's out-of-the-money side, from which its own
 * premium is taken out. Pairs by ascending strike. A pair without a volatility has the premium of its neighbours.
 */
export function pairPremiums(pairs: readonly PairQuote[], terms: ExpirationTerms): PairPremiums {
  const { spot, years, rate, dividendYield } = terms;
  const forward = spot * Math.exp((rate - dividendYield) * years);
  const nodes = ranks(pairs.length, NODES).flatMap((rank) => {
    const pair = pairs[rank];
    if (pair === undefined) return [];
    const isCall = pair.strike >= forward;
    const mid = isCall ? 0.5 * (pair.callBid + pair.callAsk) : 0.5 * (pair.putBid + pair.putAsk);
    const volatilityOf = (price: number, near = 0) =>
      invertPrice(isCall, spot, pair.strike, years, rate, dividendYield, price, near);
    const volatility = volatilityOf(mid);
    return volatility > 0 ? [{ strike: pair.strike, isCall, mid, volatility, volatilityOf }] : [];
  });
  const volatilities = nodes.map((node) => node.volatility);
  const range = [LEAST_LEFT * Math.min(...volatilities), Math.max(...volatilities)] as const;
  const callPremium = exercisePremiums('call', terms, ...range);
  const putPremium = exercisePremiums('put', terms, ...range);
  const priced = nodes.map(({ strike, isCall, mid, volatility, volatilityOf }) => {
    const own = isCall ? callPremium : putPremium;
    let at = volatility;
    for (let round = 0; round < ROUNDS; round++) {
      const left = volatilityOf(mid - own(strike, at), at);
      if (left > 0) at = left;
    }
    return { strike, call: callPremium(strike, at), put: putPremium(strike, at) };
  });
  const call = new Float64Array(pairs.length);
  const put = new Float64Array(pairs.length);
  let j = 0;
  pairs.forEach(({ strike }, i) => {
    while (j < priced.length - 2 && strike > (priced[j + 1]?.strike ?? Number.POSITIVE_INFINITY)) j++;
    const [low, high] = [priced[j], priced[j + 1] ?? priced[j]];
    if (low === undefined || high === undefined) return;
    const share = high.strike > low.strike ? (strike - low.strike) / (high.strike - low.strike) : 0;
    call[i] = low.call + share * (high.call - low.call);
    put[i] = low.put + share * (high.put - low.put);
  });
  return { call, put };
}

/** The pairs as European quotes: each side less its premium. */
export const lessPremiums = (pairs: readonly PairQuote[], { call, put }: PairPremiums): PairQuote[] =>
  pairs.map((pair, i) => ({
    strike: pair.strike,
    callBid: pair.callBid - (call[i] ?? 0),
    callAsk: pair.callAsk - (call[i] ?? 0),
    putBid: pair.putBid - (put[i] ?? 0),
    putAsk: pair.putAsk - (put[i] ?? 0),
  }));
