/** A call and a put of one strike and expiry, dollars per share; NaN = missing. */
export interface PairQuote {
  readonly strike: number;
  readonly callBid: number;
  readonly callAsk: number;
  readonly putBid: number;
  readonly putAsk: number;
}

const FEWEST = 12;
const MOST = 60;

/** Both sides have a bid above zero and an ask not below it. */
export const isTwoSided = (p: PairQuote): boolean =>
  p.strike > 0 &&
  p.callBid > 0 &&
  p.putBid > 0 &&
  p.callAsk >= p.callBid &&
  p.putAsk >= p.putBid &&
  Number.isFinite(p.callAsk + p.putAsk);

/**
 * The two-sided pairs near the forward, nearest first: within one standard deviation of it (a straddle at the
 * forward is worth 0.8 of one), at least the twelve nearest and at most sixty.
 */
export function pairsNearForward(pairs: readonly PairQuote[], spot: number, discount: number): PairQuote[] {
  const usable = pairs.filter((p) => isTwoSided(p) && p.strike > 0.5 * spot && p.strike < 2 * spot);
  const parity = (p: PairQuote) => 0.5 * (p.callBid + p.callAsk - p.putBid - p.putAsk);
  const [first, ...rest] = usable;
  if (first === undefined) return [];
  const centre = rest.reduce((best, p) => (Math.abs(parity(p)) < Math.abs(parity(best)) ? p : best), first);
  const forward = centre.strike + parity(centre) / discount;
  const deviation = 1.25 * 0.5 * (centre.callBid + centre.callAsk + centre.putBid + centre.putAsk);
  const distance = (p: PairQuote) => Math.abs(p.strike - forward);
  return usable
    .sort((a, b) => distance(a) - distance(b) || a.strike - b.strike)
    .filter((p, i) => i < FEWEST || (i < MOST && distance(p) <= deviation));
}
