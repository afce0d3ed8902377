import { normalDensity } from '../math/normal-distribution.ts';
import { requirePositive } from '../require.ts';
import type { Share } from '../units.ts';
import { butterflyCondition, cumulativeAt, curveVariance } from './smile-curve.ts';
import type { SmileShape } from './smile-shape.ts';
import { tailPrice } from './smile-tails.ts';

export interface CloseBeyond {
  /** Risk-neutral: what option prices imply, not how often it happens. */
  readonly probability: Share;
  /** The level lies beyond the curve: the answer is the tail's, not the quotes'. */
  readonly extrapolated: boolean;
}

const asShare = (value: number): Share => Math.min(1, Math.max(0, value));

const isBeyond = ({ lowestStrike, highestStrike }: SmileShape, level: number) =>
  level < lowestStrike || level > highestStrike;

/**
 * P(S_T ≤ level) under the smile: the strike derivative of the undiscounted put price, in closed form along the curve
 * and the tails. Cut to [0, 1] where a smile with arbitrage leaves it.
 * Source: Breeden and Litzenberger, Journal of Business 51, 1978.
 * @throws InvalidArgument for a level that is not above zero
 */
export function cumulativeProbability(shape: SmileShape, level: number): Share {
  requirePositive('level', level);
  const { forward, lowestStrike, highestStrike, putTail, callTail } = shape;
  if (level < lowestStrike) return asShare(tailPrice(putTail, level).slope);
  if (level > highestStrike) return asShare(1 + tailPrice(callTail, level).slope);
  const k = Math.log(level / forward);
  return asShare(cumulativeAt(curveVariance(shape, k), k));
}

/**
 * Density of S_T per dollar: the second strike derivative of the undiscounted price; negative where the smile has
 * butterfly arbitrage. It may step where a tail begins.
 * @throws InvalidArgument for a level that is not above zero
 */
export function riskNeutralDensity(shape: SmileShape, level: number): number {
  requirePositive('level', level);
  const { forward, lowestStrike, putTail, callTail } = shape;
  if (isBeyond(shape, level)) {
    const tail = level < lowestStrike ? putTail : callTail;
    return (tail.power * (tail.power - 1) * tailPrice(tail, level).price) / (level * level);
  }
  const k = Math.log(level / forward);
  const own = curveVariance(shape, k);
  const deviation = Math.sqrt(own.variance);
  const d2 = -k / deviation - 0.5 * deviation;
  return (butterflyCondition(own, k) * normalDensity(d2)) / (deviation * level);
}

/**
 * Risk-neutral probability that the price at expiration lies above, or below, a level.
 * @throws InvalidArgument for a level that is not above zero
 */
export function closeBeyond(shape: SmileShape, level: number, side: 'above' | 'below'): CloseBeyond {
  const below = cumulativeProbability(shape, level);
  return { probability: side === 'below' ? below : 1 - below, extrapolated: isBeyond(shape, level) };
}

/**
 * Probability that a level ahead is touched before expiration: min(1, 2 × close beyond). Model-dependent: it is the
 * reflection principle of a driftless continuous path, which jumps, drift and skew all break.
 * @throws InvalidArgument for a level that is not above zero
 */
export function touchProbability(
  shape: SmileShape,
  level: number,
  side: 'above' | 'below',
): CloseBeyond & { readonly modelDependent: true } {
  const { probability, extrapolated } = closeBeyond(shape, level, side);
  return { probability: Math.min(1, 2 * probability), extrapolated, modelDependent: true };
}
