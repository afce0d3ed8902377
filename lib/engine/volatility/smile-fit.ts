import { kthSmallest, medianIndex } from '../math/kth-smallest.ts';
import { smoothingSpline } from '../math/smoothing-spline.ts';
import { butterflyCondition, curveVariance, type SmileCurve } from './smile-curve.ts';
import type { SmilePoint } from './smile-points.ts';
import { type SviParameters, sviVariance } from './svi.ts';
import { fitSvi } from './svi-fit.ts';

/** Below 2, at which the mean would be lost (Rogers and Lee 2010). */
const STEEPEST_WING = 1.98;
/** Tried in turn where a steeper one gives a negative density. */
const GENTLER_WINGS = [0.7, 0.25, 0.1];
/** 95 % efficient on normal residuals. */
const TUKEY = 4.685;
const DEVIATION_PER_MEDIAN = 1.4826;
const ROUNDS = 2;
const CHECKS = 400;
/** A curve with this share of quotes inside bid and ask is not bent further. */
const ENOUGH_WITHIN = 0.98;
const FEWEST_FOR_CORRECTION = 8;
const CORRECTIONS = 14;
/** An outlier keeps this share of its weight, so that every knot is held. */
const LEAST_TRUST = 1e-6;

/** Distance of each mid from the curve in half-spreads. */
const residuals = (curve: SmileCurve, points: readonly SmilePoint[]) =>
  points.map(({ k, variance, halfVariance }) => (variance - curveVariance(curve, k).variance) / halfVariance);

/** Share of quotes with the curve strictly between bid and ask. */
const shareWithin = (residual: readonly number[]): number =>
  residual.filter((r) => Math.abs(r) < 1).length / residual.length;

/** Tukey's factor of each quote by its distance from the curve in half-spreads; the scale is at least one of those. */
function trustOf(residual: readonly number[]): number[] {
  const far = residual.map(Math.abs);
  const middle = kthSmallest(Float64Array.from(far), medianIndex(far.length));
  const scale = TUKEY * Math.max(1, DEVIATION_PER_MEDIAN * middle);
  return far.map((distance) => Math.max(0, 1 - (distance / scale) ** 2) ** 2);
}

/** The least butterfly condition g over 401 log-moneynesses of the quoted range. */
export function leastButterfly(curve: SmileCurve, lowest: number, highest: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i <= CHECKS; i++) {
    const k = lowest + ((highest - lowest) * i) / CHECKS;
    least = Math.min(least, butterflyCondition(curveVariance(curve, k), k));
  }
  return least;
}

/** SVI weighted by 1/half-spread², quotes far from it weighted down. */
function robustSvi(points: readonly SmilePoint[], steepest: number): SviParameters {
  const k = Float64Array.from(points, (p) => p.k);
  const variance = Float64Array.from(points, (p) => p.variance);
  let weight = Float64Array.from(points, (p) => p.halfVariance ** -2);
  let svi = fitSvi({ k, variance, weight }, steepest);
  for (let round = 0; round < ROUNDS; round++) {
    const trust = trustOf(residuals({ svi, correction: null }, points));
    weight = Float64Array.from(points, (p, i) => (trust[i] ?? 0) * p.halfVariance ** -2);
    svi = fitSvi({ k, variance, weight }, steepest, svi);
  }
  return svi;
}

/** The smoothest spline of what SVI leaves that puts enough quotes inside bid and ask and keeps the density ≥ 0. */
function correct(svi: SviParameters, points: readonly SmilePoint[]): SmileCurve {
  let best: SmileCurve = { svi, correction: null };
  let residual = residuals(best, points);
  let within = shareWithin(residual);
  if (points.length < FEWEST_FOR_CORRECTION) return best;
  const k = points.map((p) => p.k);
  const [lowest, highest] = [k[0] ?? 0, k.at(-1) ?? 0];
  const left = points.map((p) => p.variance - sviVariance(svi, p.k).variance);
  const inverse = points.map((p) => p.halfVariance ** -2);
  const size = inverse.reduce((total, w) => total + w, 0) * (highest - lowest) ** 3;
  for (let i = 1; i <= CORRECTIONS && within < ENOUGH_WITHIN; i++) {
    const trust = trustOf(residual);
    const weight = inverse.map((w, j) => w * Math.max(LEAST_TRUST, trust[j] ?? 0));
    const correction = smoothingSpline(k, left, weight, size * 10 ** (-i / 2));
    const curve = { svi, correction };
    residual = residuals(curve, points);
    const share = shareWithin(residual);
    if (share <= within || !(leastButterfly(curve, lowest, highest) >= 0)) continue;
    best = curve;
    within = share;
  }
  return best;
}

/**
 * The curve through an expiration's points, ascending in k: robust SVI with the steepest wings that keep the
 * density ≥ 0 over the quoted range (else with the widest bounds), corrected by a smoothing spline where it leaves
 * more than 2 % of the mids outside their bid and ask.
 */
export function fitCurve(points: readonly SmilePoint[]): SmileCurve {
  const [lowest, highest] = [points[0]?.k ?? 0, points.at(-1)?.k ?? 0];
  const widest = robustSvi(points, STEEPEST_WING);
  for (const steepest of [STEEPEST_WING, ...GENTLER_WINGS]) {
    const svi = steepest === STEEPEST_WING ? widest : robustSvi(points, steepest);
    if (leastButterfly({ svi, correction: null }, lowest, highest) >= 0) return correct(svi, points);
  }
  return { svi: widest, correction: null };
}
