import 'server-only';
import { exchangeDateOf } from '../engine/market/exchange-time.ts';
import { timeGaps } from '../engine/market/time-gaps.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import {
  HISTORY_UNITS,
  type HistoryAnswer,
  type HistoryMeta,
  type HistoryMetric,
  type HistorySeries,
} from '../schema/history-answer.ts';
import { type HistoryQuery, historyQuerySchema } from '../schema/history-query.ts';
import { readDailyVolatility } from '../store/daily-volatility.ts';
import { NUMERIC_METRICS, type NumericMetric, readMetricHistory } from '../store/metric-history.ts';
import { newestOfSeries } from '../store/newest-of-series.ts';
import { ApiError } from './api-error.ts';
import { historyBars } from './history-bars.ts';
import { closeOf, historyRange } from './history-range.ts';
import { numericSeries, phaseSeries } from './history-series.ts';
import { instantOfAt } from './view-instant.ts';

interface Range {
  readonly symbol: string;
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

const snakeName = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const NUMERIC = new Map(NUMERIC_METRICS.map((name) => [snakeName(name), name]));

async function dailySeries({ symbol, source, from, to }: Range, points: number): Promise<HistorySeries> {
  const days = await readDailyVolatility({ symbol, source }, exchangeDateOf(from), exchangeDateOf(to));
  const at = Float64Array.from(days, ({ date }) => closeOf(date));
  return numericSeries(
    'daily_iv30',
    at,
    Float64Array.from(days, ({ iv30 }) => iv30),
    points,
  );
}

/** Series of every metric asked for, in the order asked. */
async function seriesOf(range: Range, metrics: readonly HistoryMetric[], points: number) {
  const numeric = metrics.map((name) => NUMERIC.get(name)).filter((name) => name !== undefined);
  const withPhase = metrics.includes('phase');
  const history =
    numeric.length > 0 || withPhase
      ? await readMetricHistory({ ...range, methodVersion: METHOD_VERSION }, numeric, withPhase)
      : null;
  const gaps = history === null ? new Set<number>() : timeGaps(history.at);
  const rowsOf = (name: NumericMetric) => history?.values[name] ?? new Float64Array(0);
  return Promise.all(
    metrics.map((metric): HistorySeries | Promise<HistorySeries> => {
      const at = history?.at ?? new Float64Array(0);
      if (metric === 'daily_iv30') return dailySeries(range, points);
      if (metric === 'phase') return phaseSeries(at, history?.phase ?? [], gaps);
      return numericSeries(metric, at, rowsOf(NUMERIC.get(metric) ?? 'spot'), points, gaps);
    }),
  );
}

function requireQuery(query: Readonly<Record<string, string | string[]>>): HistoryQuery {
  const result = historyQuerySchema.safeParse(query);
  if (result.success) return result.data;
  const fields = Object.fromEntries(
    result.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? [issue.keys.join(', '), 'not a parameter of this route']
        : [issue.path.slice(0, 1).join('.'), issue.message],
    ),
  );
  throw new ApiError('invalid_request', `unusable parameter: ${Object.keys(fields).join(', ')}`, fields);
}

/**
 * Stored figures of one series over a range, thinned for charts. Without `source` the series of the symbol's newest
 * chain, real before sample.
 * @throws ApiError 400, 404
 */
export async function getHistory(
  symbol: string,
  query: Readonly<Record<string, string | string[]>>,
): Promise<{ meta: HistoryMeta; data: HistoryAnswer }> {
  const { metric, points, interval, source, ...moments } = requireQuery(query);
  const newest = await newestOfSeries(symbol, {
    source,
    at: moments.at === undefined ? undefined : instantOfAt(moments.at),
  });
  if (newest === null)
    throw new ApiError('not_found', `nothing is stored for ${symbol}${source ? ` from ${source}` : ''}`, {
      symbol,
    });
  const range = { symbol, source: newest.source, ...historyRange(moments, newest.asOf) };
  const metrics = metric.filter((name) => name !== 'bars');
  return {
    meta: {
      symbol,
      source: newest.source,
      sample: newest.sample,
      from: new Date(range.from).toISOString(),
      to: new Date(range.to).toISOString(),
      method_version: METHOD_VERSION,
      units: Object.fromEntries(metrics.map((name) => [name, HISTORY_UNITS[name]])),
    },
    data: {
      series: await seriesOf(range, metrics, points),
      bars: metric.includes('bars') ? await historyBars(range, interval) : null,
    },
  };
}
