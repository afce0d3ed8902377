import type { HistorySeries } from '@/lib/schema/history-answer.ts';
import {
  formatClock,
  formatDate,
  formatDay,
  formatDollars,
  formatNumber,
  formatPrice,
} from '@/lib/view/format.ts';
import { niceTicks } from '../chart/nice-ticks.ts';
import { extent, linePoints } from './line-series.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

/** How a metric is drawn and written. */
const METRICS = {
  net_gex: { name: 'Net GEX', scale: 1, text: (value: number) => formatDollars(value) },
  spot: { name: 'Spot', scale: 1, text: (value: number) => formatPrice(value) },
  gamma_flip: { name: 'Flip', scale: 1, text: (value: number) => formatPrice(value) },
  iv30: { name: 'IV30', scale: 100, text: (value: number) => `${formatNumber(value, { digits: 1 })} %` },
  daily_iv30: {
    name: 'IV30',
    scale: 100,
    text: (value: number) => `${formatNumber(value, { digits: 1 })} %`,
  },
} as const;
export type DrawnMetric = keyof typeof METRICS;

/** One metric over time, ready to draw. */
export interface HistoryLine {
  readonly metric: DrawnMetric;
  readonly name: string;
  readonly axis: TimeAxis;
  /** Round values along the value axis. */
  readonly ticks: readonly number[];
  readonly extent: readonly [number, number];
  readonly isIntraday: boolean;
  readonly last: string;
  readonly summary: string;
  /** How many rows are stored and how many are drawn. */
  readonly sampling: string;
}

const isDrawn = (metric: string): metric is DrawnMetric => metric in METRICS;

/** A drawn value in words. */
export const valueText = (metric: DrawnMetric, value: number): string => METRICS[metric].text(value);

/** When a point is, as the axis and the table say it. */
export const timeText = (at: number, isIntraday: boolean): string =>
  isIntraday ? `${formatDay(at)} ${formatClock(at)}` : formatDay(at);

function samplingWords({
  method,
  points_in: rows,
  points_out: drawn,
  gaps,
  narrow_gaps,
}: HistorySeries): string {
  const holes = gaps.length + narrow_gaps;
  const breaks = holes === 0 ? 'no gaps' : holes === 1 ? '1 gap' : `${holes} gaps`;
  if (method === 'raw') return `${rows} rows, ${breaks}`;
  return `${drawn} of ${rows.toLocaleString('en-US')} rows by largest-triangle-three-buckets, ${breaks}`;
}

/** Shapes a stored series; null for one without values. */
export function historyLine(series: HistorySeries, isIntraday: boolean): HistoryLine | null {
  const { metric } = series;
  if (!isDrawn(metric)) return null;
  const { name, scale, text } = METRICS[metric];
  const line = linePoints(series, { scale, breakNights: isIntraday });
  const span = extent(line);
  const last = line.at(-1);
  const first = line[0];
  if (span === null || last === undefined || last.value === null || first === undefined) return null;
  const [low, high] = span;
  const dates = `${formatDate(series.at[0]?.slice(0, 10) ?? '')} to ${formatDate(series.at.at(-1)?.slice(0, 10) ?? '')}`;
  return {
    metric,
    name,
    axis: timeAxis(line, isIntraday),
    ticks: niceTicks(low, high, 6),
    extent: span,
    isIntraday,
    last: text(last.value),
    summary: `${name} from ${dates} between ${text(low)} and ${text(high)}, last ${text(last.value)}.`,
    sampling: samplingWords(series),
  };
}
