import type { PairQuote } from '../pricing/implied-forward.ts';
import type { SmileTerms } from '../volatility/smile-points.ts';
import { undiscountedPrice } from '../volatility/smile-tails.ts';
import { type SviParameters, sviVariance } from '../volatility/svi.ts';

export const SMILE_TERMS: SmileTerms = { forward: 100, discount: 0.99, years: 0.25 };

/** A skew without butterfly arbitrage, 20 % at the forward. */
export const SKEW: SviParameters = { a: 0.004, b: 0.04, rho: -0.5, m: 0.02, sigma: 0.13 };

/** Quotes of `strikes` around the prices of an SVI smile, `halfSpread` dollars to each side but never below a cent. */
export const sviQuotes = (
  svi: SviParameters,
  strikes: readonly number[],
  halfSpread: number,
  { forward, discount }: SmileTerms = SMILE_TERMS,
): PairQuote[] =>
  strikes.map((strike) => {
    const { variance } = sviVariance(svi, Math.log(strike / forward));
    const call = discount * undiscountedPrice('call', forward, strike, variance);
    const put = discount * undiscountedPrice('put', forward, strike, variance);
    const bid = (price: number) => Math.max(price - halfSpread, 0.01);
    return {
      strike,
      callBid: bid(call),
      callAsk: call + halfSpread,
      putBid: bid(put),
      putAsk: put + halfSpread,
    };
  });

/** Every `step` dollars. */
export const strikesFrom = (first: number, last: number, step: number): number[] =>
  Array.from({ length: Math.round((last - first) / step) + 1 }, (_, i) => first + i * step);
