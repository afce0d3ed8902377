import { type CubicSpline, splineAt } from '../math/cubic-spline.ts';
import { normalCumulative, normalDensity } from '../math/normal-distribution.ts';
import { type SviParameters, sviVariance, type TotalVariance } from './svi.ts';

/** Total variance inside the quoted strikes: SVI, plus a spline of what SVI leaves where it is not enough. */
export interface SmileCurve {
  readonly svi: SviParameters;
  readonly correction: CubicSpline | null;
}

/** w(k), w′(k), w″(k) of a curve. */
export function curveVariance({ svi, correction }: SmileCurve, k: number): TotalVariance {
  const own = sviVariance(svi, k);
  if (correction === null) return own;
  const more = splineAt(correction, k);
  return {
    variance: own.variance + more.value,
    slope: own.slope + more.slope,
    curvature: own.curvature + more.curvature,
  };
}

/**
 * Durrleman's g(k) = (1 − k·w′/2w)² − w′²/4·(1/w + 1/4) + w″/2: the density is g·φ(d₂)/√w in k, so g ≥ 0 is the
 * absence of butterfly arbitrage. −∞ where w ≤ 0.
 * Source: Gatheral and Jacquier 2014, lemma 2.2.
 */
export function butterflyCondition({ variance, slope, curvature }: TotalVariance, k: number): number {
  if (!(variance > 0)) return Number.NEGATIVE_INFINITY;
  const centre = 1 - (k * slope) / (2 * variance);
  return centre * centre - 0.25 * slope * slope * (1 / variance + 0.25) + 0.5 * curvature;
}

/**
 * P(S_T ≤ K) at k = ln(K/F): Φ(−d₂) + φ(d₂)·w′/(2√w), the strike derivative of the put along the smile.
 * Source: Breeden and Litzenberger, Journal of Business 51, 1978.
 */
export function cumulativeAt({ variance, slope }: TotalVariance, k: number): number {
  const deviation = Math.sqrt(variance);
  const d2 = -k / deviation - 0.5 * deviation;
  return normalCumulative(-d2) + (normalDensity(d2) * slope) / (2 * deviation);
}
