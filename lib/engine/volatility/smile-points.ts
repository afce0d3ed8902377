import type { OptionRight } from '../market/option-chain.ts';
import { normalDensity } from '../math/normal-distribution.ts';
import type { PairQuote } from '../pricing/implied-forward.ts';
import { invertPrice } from '../pricing/invert-price.ts';
import type { Years } from '../units.ts';

/** What a smile is fitted under. */
export interface SmileTerms {
  readonly forward: number;
  /** D = e^(−rate·years). */
  readonly discount: number;
  readonly years: Years;
}

/** A two-sided out-of-the-money quote as total variance. */
export interface SmilePoint {
  readonly strike: number;
  readonly right: OptionRight;
  /** Dollars per share. */
  readonly mid: number;
  /** Half of ask − bid, dollars per share. */
  readonly halfSpread: number;
  /** ln(K/F). */
  readonly k: number;
  /** σ²T of the mid. */
  readonly variance: number;
  /** What half the spread, at least half a cent, is worth in total variance. */
  readonly halfVariance: number;
}

const SMALLEST_HALF_SPREAD = 0.005;

/**
 * The out-of-the-money side of each strike, put below the forward and call from it on, where it has a bid above zero,
 * an ask not below it, and a volatility.
 */
export function smilePoints(quotes: readonly PairQuote[], terms: SmileTerms): SmilePoint[] {
  return quotes.flatMap((quote) => {
    const isCall = quote.strike >= terms.forward;
    const [bid, ask] = isCall ? [quote.callBid, quote.callAsk] : [quote.putBid, quote.putAsk];
    if (!(bid > 0 && ask >= bid)) return [];
    const point = pointOf(quote.strike, isCall ? 'call' : 'put', 0.5 * (bid + ask), 0.5 * (ask - bid), terms);
    return point === null ? [] : [point];
  });
}

function pointOf(
  strike: number,
  right: OptionRight,
  mid: number,
  halfSpread: number,
  { forward, discount, years }: SmileTerms,
): SmilePoint | null {
  const volatility = invertPrice(right === 'call', forward, strike, years, 0, 0, mid / discount);
  if (!(volatility > 0)) return null;
  const k = Math.log(strike / forward);
  const deviation = volatility * Math.sqrt(years);
  const d2 = -k / deviation - 0.5 * deviation;
  const pricePerVariance = (discount * strike * normalDensity(d2)) / (2 * deviation);
  const halfVariance = Math.max(SMALLEST_HALF_SPREAD, halfSpread) / pricePerVariance;
  if (!Number.isFinite(halfVariance)) return null;
  return { strike, right, mid, halfSpread, k, variance: deviation * deviation, halfVariance };
}
