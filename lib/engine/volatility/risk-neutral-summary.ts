import { cumulativeProbability, riskNeutralDensity } from './risk-neutral-distribution.ts';
import type { SmileShape } from './smile-shape.ts';

export interface DistributionPoint {
  readonly level: number;
  /** P(S_T ≤ level). */
  readonly cumulative: number;
  /** Per dollar. */
  readonly density: number;
}

/** A distribution sampled for a chart, with the two checks that it is one. */
export interface RiskNeutralSummary {
  readonly points: readonly DistributionPoint[];
  /** ∫ (1 − P(S_T ≤ K)) dK; equal to the forward where the smile has no arbitrage. */
  readonly mean: number;
  /** mean / forward − 1. */
  readonly meanError: number;
  /** The least density over the curve, per dollar; below zero: arbitrage. */
  readonly leastDensity: number;
  /** Probability below and above the curve: the share that rests on the tails' form alone. */
  readonly belowCurve: number;
  readonly aboveCurve: number;
}

const INTERVALS = 400;

/**
 * The distribution at 401 levels from the lowest to the highest strike of the curve, equally spaced in logarithm. The
 * mean adds Simpson's rule over the curve to the tails' own integrals: K − put below, call above.
 */
export function riskNeutralSummary(shape: SmileShape): RiskNeutralSummary {
  const { forward, lowestStrike, highestStrike, putTail, callTail } = shape;
  const step = Math.log(highestStrike / lowestStrike) / INTERVALS;
  const points = Array.from({ length: INTERVALS + 1 }, (_, i): DistributionPoint => {
    const level = i === INTERVALS ? highestStrike : lowestStrike * Math.exp(i * step);
    return {
      level,
      cumulative: cumulativeProbability(shape, level),
      density: riskNeutralDensity(shape, level),
    };
  });
  let middle = 0;
  points.forEach(({ level, cumulative }, i) => {
    const weight = i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2;
    middle += (weight * step * level * (1 - cumulative)) / 3;
  });
  const mean = lowestStrike - putTail.price + middle + callTail.price;
  return {
    points,
    mean,
    meanError: mean / forward - 1,
    leastDensity: points.reduce((least, { density }) => Math.min(least, density), Number.POSITIVE_INFINITY),
    belowCurve: points[0]?.cumulative ?? Number.NaN,
    aboveCurve: 1 - (points.at(-1)?.cumulative ?? Number.NaN),
  };
}
