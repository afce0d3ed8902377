import { kthSmallest, medianIndex } from './kth-smallest.ts';
import { type Line, weightedLine } from './weighted-line.ts';
import { weightedMedian } from './weighted-median.ts';

/** 95 % efficient on normal residuals. */
const TUKEY = 4.685;
/** Standard deviation of a normal distribution over its median absolute deviation. */
const DEVIATION_PER_MEDIAN = 1.4826;

export interface RobustLine extends Line {
  /** Tukey's factor per point, 1 on the line … 0 for an outlier. */
  readonly trust: Float64Array;
}

/**
 * Weighted line with outliers weighted down: Tukey's biweight by iterated re-weighting from a median start.
 *
 * Weights are 1/σᵢ²; a point counts as far when its residual is large in its own σᵢ against the median one,
 * which is taken as at least `floor` (in σᵢ), so that a near-perfect line does not cast out good points.
 * @param startSlope slope of the first look, kept where `fitSlope` is false
 */
export function robustLine(
  x: readonly number[],
  y: readonly number[],
  weight: readonly number[],
  startSlope: number,
  fitSlope: boolean,
  floor: number,
): RobustLine {
  const offsets = y.map((value, i) => value - startSlope * (x[i] ?? Number.NaN));
  let line: Line = { intercept: weightedMedian(offsets, weight), slope: startSlope, slopeError: 0 };
  const root = Float64Array.from(weight, Math.sqrt);
  const far = new Float64Array(y.length);
  const ordered = new Float64Array(y.length);
  const trust = new Float64Array(y.length).fill(1);
  const combined = new Float64Array(y.length);
  for (let round = 0; round < 30; round++) {
    const before = line;
    for (let i = 0; i < far.length; i++) {
      const residual = (y[i] ?? Number.NaN) - before.intercept - before.slope * (x[i] ?? Number.NaN);
      far[i] = Math.abs(residual) * (root[i] ?? 0);
    }
    ordered.set(far);
    const middle = kthSmallest(ordered, medianIndex(far.length));
    const reach = TUKEY * Math.max(floor, DEVIATION_PER_MEDIAN * middle);
    for (let i = 0; i < far.length; i++) {
      const share = (far[i] ?? Number.NaN) / reach;
      const kept = Math.max(0, 1 - share * share);
      trust[i] = kept * kept;
      combined[i] = (weight[i] ?? 0) * kept * kept;
    }
    line = weightedLine(x, y, combined, fitSlope ? null : startSlope);
    if (!Number.isFinite(line.intercept + line.slope)) return { ...before, trust };
    const moved = Math.abs(line.intercept - before.intercept) + Math.abs(line.slope - before.slope);
    if (moved <= 1e-12 * (Math.abs(line.intercept) + 1)) break;
  }
  return { ...line, trust };
}
