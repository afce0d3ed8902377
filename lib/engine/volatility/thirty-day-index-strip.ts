import type { PairQuote } from '../pricing/implied-forward.ts';
import { isTwoSided } from '../pricing/pair-quote.ts';
import type { Years } from '../units.ts';

/** One strike's share in the variance of an expiration. */
export interface StripStrike {
  readonly strike: number;
  /** Mid of the out-of-the-money side; at `centre` the mean of call and put. */
  readonly price: number;
  /** Half the distance between its neighbours in the strip; the whole one at either end. */
  readonly width: number;
}

export interface VarianceStrip {
  readonly forward: number;
  /** K₀: the highest strike with a two-sided call and put that is not above the forward. */
  readonly centre: number;
  readonly strikes: readonly StripStrike[];
  /** σ², annualised. */
  readonly variance: number;
}

export type VarianceStripOrReason =
  | { readonly strip: VarianceStrip; readonly reason: null }
  | { readonly strip: null; readonly reason: string };

const FEWEST_PER_SIDE = 2;
const STOP_AFTER_NO_BIDS = 2;

const callMid = (q: PairQuote) => 0.5 * (q.callBid + q.callAsk);
const putMid = (q: PairQuote) => 0.5 * (q.putBid + q.putAsk);

/** Out-of-the-money mids walking away from K₀: no-bid strikes left out, an end at the second one in a row. */
function wing(quotes: readonly PairQuote[], isCall: boolean): { strike: number; price: number }[] {
  const taken: { strike: number; price: number }[] = [];
  let noBids = 0;
  for (const quote of quotes) {
    const [bid, ask] = isCall ? [quote.callBid, quote.callAsk] : [quote.putBid, quote.putAsk];
    noBids = bid > 0 ? 0 : noBids + 1;
    if (noBids === STOP_AFTER_NO_BIDS) break;
    if (bid > 0 && ask >= bid) taken.push({ strike: quote.strike, price: 0.5 * (bid + ask) });
  }
  return taken;
}

const withWidths = (strikes: readonly { strike: number; price: number }[]): StripStrike[] =>
  strikes.map((own, i) => {
    const below = strikes[i - 1]?.strike;
    const above = strikes[i + 1]?.strike;
    const width =
      below === undefined || above === undefined
        ? (above ?? own.strike) - (below ?? own.strike)
        : 0.5 * (above - below);
    return { ...own, width };
  });

/**
 * Variance of one expiration by the method of the Cboe Volatility Index (Cboe, Volatility Index Methodology):
 * σ² = (2/T)·Σ ΔK/K²·e^(RT)·Q(K) − (1/T)·(F/K₀ − 1)², over out-of-the-money strikes with a bid, ending on each side
 * before two strikes in a row without one. F = K + e^(RT)·(C − P) at the strike where mids differ least.
 * @param quotes one expiration's strikes in ascending order
 * @param discount e^(−RT)
 */
export function varianceStrip(
  quotes: readonly PairQuote[],
  years: Years,
  discount: number,
): VarianceStripOrReason {
  const pairs = quotes.filter(isTwoSided);
  let nearest = pairs[0];
  if (nearest === undefined) return missing('no strike with a two-sided call and put');
  const apart = (quote: PairQuote) => Math.abs(callMid(quote) - putMid(quote));
  for (const quote of pairs) if (apart(quote) < apart(nearest)) nearest = quote;
  const forward = nearest.strike + (callMid(nearest) - putMid(nearest)) / discount;
  const centre = pairs.findLast((quote) => quote.strike <= forward);
  if (centre === undefined) return missing('no two-sided strike at or below the forward');
  const puts = wing(quotes.filter((quote) => quote.strike < centre.strike).reverse(), false).reverse();
  const calls = wing(
    quotes.filter((quote) => quote.strike > centre.strike),
    true,
  );
  if (puts.length < FEWEST_PER_SIDE || calls.length < FEWEST_PER_SIDE)
    return missing(
      `${puts.length} puts and ${calls.length} calls with a bid, ${FEWEST_PER_SIDE} of each needed`,
    );
  const middle = { strike: centre.strike, price: 0.5 * (callMid(centre) + putMid(centre)) };
  const strikes = withWidths([...puts, middle, ...calls]);
  let sum = 0;
  for (const { strike, price, width } of strikes) sum += (width / (strike * strike)) * price;
  const variance = ((2 / discount) * sum - (forward / centre.strike - 1) ** 2) / years;
  if (!(variance > 0)) return missing('the strip gives no positive variance');
  return { strip: { forward, centre: centre.strike, strikes, variance }, reason: null };
}

const missing = (reason: string): VarianceStripOrReason => ({ strip: null, reason });
