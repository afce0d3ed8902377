import { timeGaps } from '../engine/market/time-gaps.ts';
import { thinSeries } from '../engine/math/thin-series.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { HistoryMetric, HistorySeries } from '../schema/history-answer.ts';

const instant = (at: EpochMilliseconds | undefined) => new Date(at ?? Number.NaN).toISOString();

/** A numeric metric over its instants, thinned for a chart without drawing across gaps. */
export function numericSeries(
  metric: Exclude<HistoryMetric, 'phase'>,
  at: Float64Array,
  values: Float64Array,
  points: number,
  gaps: ReadonlySet<number> = timeGaps(at),
): HistorySeries {
  const { method, rows, rowsIn, breaks, narrowBreaks } = thinSeries(at, values, gaps, points);
  return {
    metric,
    method,
    points_in: rowsIn,
    points_out: rows.length,
    at: rows.map((row) => instant(at[row])),
    value: rows.map((row) => values[row] ?? 0),
    gaps: breaks.map(({ after, before }) => ({ after: instant(at[after]), before: instant(at[before]) })),
    narrow_gaps: narrowBreaks,
  };
}

/** Phases at the instants where they change, and at the last one. */
export function phaseSeries(
  at: Float64Array,
  phases: readonly string[],
  gaps: ReadonlySet<number> = timeGaps(at),
): HistorySeries {
  const rows = phases.flatMap((phase, i) =>
    i === 0 || i === phases.length - 1 || phase !== phases[i - 1] || gaps.has(i) || gaps.has(i + 1)
      ? [i]
      : [],
  );
  return {
    metric: 'phase',
    method: rows.length === phases.length ? 'raw' : 'changes',
    points_in: phases.length,
    points_out: rows.length,
    at: rows.map((row) => instant(at[row])),
    value: rows.map((row) => phases[row] ?? ''),
    gaps: [...gaps].map((row) => ({ after: instant(at[row - 1]), before: instant(at[row]) })),
    narrow_gaps: 0,
  };
}
