import type { ForwardSource } from '../exposure/exposure-report.ts';

/** A call and a put of one strike and expiry, dollars per share; NaN = missing. */
export interface PairQuote {
  readonly strike: number;
  readonly callBid: number;
  readonly callAsk: number;
  readonly putBid: number;
  readonly putAsk: number;
}

/** Forward and discount of one expiry, with the rate and yield that reproduce both. */
export interface ImpliedForward {
  readonly forward: number;
  readonly discount: number;
  readonly rate: number;
  readonly dividendYield: number;
  readonly source: ForwardSource;
  /** Pairs that set the forward; 0 when it does not come from parity. */
  readonly pairs: number;
  /** Why parity was not used; null when it was. */
  readonly reason: string | null;
}

export interface GivenCurve {
  readonly spot: number;
  readonly years: number;
  readonly rate: number | null;
  readonly dividendYield: number | null;
}

/** Forward and discount of one expiry from put-call parity C − P = D·(F − K), else from the given curve. */
export function impliedForward(pairs: readonly PairQuote[], given: GivenCurve): ImpliedForward {
  const { spot, years } = given;
  const rate = given.rate ?? 0;
  const discount = Math.exp(-rate * years);
  const sided = pairs.filter(
    (p) => p.callBid > 0 && p.putBid > 0 && p.callAsk >= p.callBid && p.putAsk >= p.putBid,
  );
  const nearest = [...sided]
    .sort((a, b) => Math.abs(a.strike - spot) - Math.abs(b.strike - spot))
    .slice(0, 12);
  let sum = 0;
  let weights = 0;
  for (const p of nearest) {
    const weight = 1 / Math.max(0.01, p.callAsk - p.callBid + p.putAsk - p.putBid) ** 2;
    sum += weight * (p.strike + (0.5 * (p.callBid + p.callAsk - p.putBid - p.putAsk)) / discount);
    weights += weight;
  }
  if (nearest.length >= 1 && years > 0) {
    const forward = sum / weights;
    return {
      forward,
      discount,
      rate,
      dividendYield: rate - Math.log(forward / spot) / years,
      source: 'parity',
      pairs: nearest.length,
      reason: null,
    };
  }
  const dividendYield = given.dividendYield ?? 0;
  return {
    forward: spot * Math.exp((rate - dividendYield) * years),
    discount,
    rate,
    dividendYield,
    source: given.rate === null && given.dividendYield === null ? 'unset' : 'configured',
    pairs: 0,
    reason: 'no two-sided pair of call and put quotes',
  };
}
