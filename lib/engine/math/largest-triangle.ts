import { InvalidArgument } from '../require.ts';

/** Rows [start, end) of a series. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Largest-Triangle-Three-Buckets: picks `points` rows of a series that look like it when drawn. First and last row
 * stay; the rows between fall into equal buckets, and of each the one counts that spans the largest triangle with the
 * row picked before and the mean of the next bucket. Every row where there are no more than `points`.
 * Source: S. Steinarsson, Downsampling Time Series for Visual Representation, University of Iceland, 2013.
 * @returns ascending row numbers
 * @throws InvalidArgument for fewer than 3 points
 */
export function largestTriangle(
  x: Float64Array,
  y: Float64Array,
  { start, end }: RowRange,
  points: number,
): number[] {
  if (!(points >= 3)) throw new InvalidArgument('points', points, 'three or more');
  const rows = end - start;
  if (rows <= points) return Array.from({ length: rows }, (_, i) => start + i);
  const bucketStart = (bucket: number) => start + 1 + Math.floor((bucket * (rows - 2)) / (points - 2));
  const picked = [start];
  let last = start;
  for (let bucket = 0; bucket < points - 2; bucket++) {
    const [from, to] = [bucketStart(bucket), bucketStart(bucket + 1)];
    const nextEnd = bucket === points - 3 ? end : bucketStart(bucket + 2);
    let [meanX, meanY] = [0, 0];
    for (let i = to; i < nextEnd; i++) {
      meanX += x[i] ?? 0;
      meanY += y[i] ?? 0;
    }
    meanX /= nextEnd - to;
    meanY /= nextEnd - to;
    const [lastX, lastY] = [x[last] ?? 0, y[last] ?? 0];
    let [largest, best] = [-1, from];
    for (let i = from; i < to; i++) {
      const twice = Math.abs(
        (lastX - meanX) * ((y[i] ?? 0) - lastY) - (lastX - (x[i] ?? 0)) * (meanY - lastY),
      );
      if (twice > largest) [largest, best] = [twice, i];
    }
    picked.push(best);
    last = best;
  }
  picked.push(end - 1);
  return picked;
}
