import { robustLine } from '../math/robust-line.ts';
import { parityWeights, SCALE_FLOOR } from './implied-forward.ts';
import type { PairQuote } from './pair-quote.ts';

/** A pair this many of its spreads off the line tells no more than that. */
const FARTHEST = 1;

/**
 * How far call less put is from a straight line in strike: Σ min(1, (residual/spread)²) over the pairs, spread the
 * call's and put's together. Parity of European quotes is straight; an early-exercise premium bends it.
 */
export function parityMisfit(pairs: readonly PairQuote[]): number {
  const strike = pairs.map((p) => p.strike);
  const parity = pairs.map((p) => 0.5 * (p.callBid + p.callAsk - p.putBid - p.putAsk));
  const weight = parityWeights(pairs);
  const { intercept, slope } = robustLine(strike, parity, weight, -1, true, SCALE_FLOOR);
  return pairs.reduce((sum, { strike: level }, i) => {
    const residual = (parity[i] ?? 0) - intercept - slope * level;
    return sum + Math.min(FARTHEST, 0.25 * (weight[i] ?? 0) * residual * residual);
  }, 0);
}
