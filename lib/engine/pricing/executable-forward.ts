import type { PairQuote } from './pair-quote.ts';

/**
 * `forward` moved into the interval that leaves no arbitrage at executable prices,
 * C_bid − P_ask ≤ D·(F − K) ≤ C_ask − P_bid for every pair; unmoved where the quotes leave no such interval.
 */
export function executableForward(pairs: readonly PairQuote[], discount: number, forward: number): number {
  let lowest = Number.NEGATIVE_INFINITY;
  let highest = Number.POSITIVE_INFINITY;
  for (const p of pairs) {
    lowest = Math.max(lowest, p.strike + (p.callBid - p.putAsk) / discount);
    highest = Math.min(highest, p.strike + (p.callAsk - p.putBid) / discount);
  }
  if (lowest > highest) return forward;
  return Math.min(highest, Math.max(lowest, forward));
}
