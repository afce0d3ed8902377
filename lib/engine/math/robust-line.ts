import { type Line, weightedLine } from './weighted-line.ts';
import { weightedMedian } from './weighted-median.ts';

/** 95 % efficient on normal residuals. */
const TUKEY = 4.685;
/** Standard deviation of a normal distribution over its median absolute deviation. */
const DEVIATION_PER_MEDIAN = 1.4826;

export interface RobustLine extends Line {
  /** Tukey's factor per point, 1 on the line … 0 for an outlier. */
  readonly trust: readonly number[];
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
  let trust: readonly number[] = weight.map(() => 1);
  for (let round = 0; round < 30; round++) {
    const before = line;
    const far = y.map(
      (value, i) =>
        Math.abs(value - before.intercept - before.slope * (x[i] ?? Number.NaN)) * Math.sqrt(weight[i] ?? 0),
    );
    const scale = Math.max(
      floor,
      DEVIATION_PER_MEDIAN *
        weightedMedian(
          far,
          weight.map(() => 1),
        ),
    );
    trust = far.map((distance) => Math.max(0, 1 - (distance / (TUKEY * scale)) ** 2) ** 2);
    const combined = weight.map((w, i) => w * (trust[i] ?? 0));
    line = weightedLine(x, y, combined, fitSlope ? null : startSlope);
    if (!Number.isFinite(line.intercept + line.slope)) return { ...before, trust };
    const moved = Math.abs(line.intercept - before.intercept) + Math.abs(line.slope - before.slope);
    if (moved <= 1e-12 * (Math.abs(line.intercept) + 1)) break;
  }
  return { ...line, trust };
}
