import { largestTriangle, type RowRange } from './largest-triangle.ts';

/** A series thinned for drawing. */
export interface ThinSeries {
  /** Every row that has a value, or those that Largest-Triangle-Three-Buckets picks. */
  readonly method: 'raw' | 'lttb';
  /** Ascending row numbers. */
  readonly rows: readonly number[];
  /** Rows with a value before thinning. */
  readonly rowsIn: number;
  /** Between which rows the line breaks. */
  readonly breaks: readonly { readonly after: number; readonly before: number }[];
  /** Breaks left out because they are narrower than one point. */
  readonly narrowBreaks: number;
}

/** Unbroken runs of rows that have a value. */
function runsOf(y: Float64Array, gaps: ReadonlySet<number>): RowRange[] {
  const runs: RowRange[] = [];
  let start = -1;
  for (let i = 0; i <= y.length; i++) {
    const isThere = i < y.length && !Number.isNaN(y[i]);
    if (start >= 0 && (!isThere || gaps.has(i))) {
      runs.push({ start, end: i });
      start = -1;
    }
    if (isThere && start < 0) start = i;
  }
  return runs;
}

const FEWEST = 3;

/**
 * Thins a series to about `points` rows without drawing across gaps: each unbroken run is thinned on its own, with its
 * share of the points and at least three. Where a break is narrower than one point of the whole range, its two runs
 * are thinned as one.
 * @param x ascending; @param y NaN where there is no value; @param gaps rows that a gap stands before
 */
export function thinSeries(
  x: Float64Array,
  y: Float64Array,
  gaps: ReadonlySet<number>,
  points: number,
): ThinSeries {
  const runs = runsOf(y, gaps);
  const rowsIn = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  const isRaw = rowsIn <= points;
  const [first, last] = [runs[0]?.start ?? 0, (runs.at(-1)?.end ?? 1) - 1];
  const width = isRaw ? 0 : ((x[last] ?? 0) - (x[first] ?? 0)) / points;
  const groups: RowRange[][] = [];
  for (const run of runs) {
    const ahead = groups.at(-1)?.at(-1);
    const isNarrow = ahead !== undefined && (x[run.start] ?? 0) - (x[ahead.end - 1] ?? 0) < width;
    if (isNarrow) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return {
    method: isRaw ? 'raw' : 'lttb',
    rows: groups.flatMap((group) => thinned(x, y, group, isRaw ? rowsIn : points, rowsIn)),
    rowsIn,
    breaks: groups.slice(1).map((group, i) => ({
      after: (groups[i]?.at(-1)?.end ?? 1) - 1,
      before: group[0]?.start ?? 0,
    })),
    narrowBreaks: runs.length - groups.length,
  };
}

/** The rows picked of one group of runs, with its share of `points`. */
function thinned(
  x: Float64Array,
  y: Float64Array,
  group: readonly RowRange[],
  points: number,
  rowsIn: number,
): number[] {
  const length = group.reduce((sum, { start, end }) => sum + end - start, 0);
  const share = Math.max(FEWEST, Math.round((points * length) / rowsIn));
  const [only] = group;
  if (group.length === 1 && only !== undefined) return largestTriangle(x, y, only, share);
  const own = group.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
  const column = (values: Float64Array) => Float64Array.from(own, (row) => values[row] ?? Number.NaN);
  const picked = largestTriangle(column(x), column(y), { start: 0, end: length }, share);
  return picked.map((i) => own[i] ?? 0);
}
