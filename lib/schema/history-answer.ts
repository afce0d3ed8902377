import { z } from 'zod';

/** What `GET /history/{symbol}?metric=` may ask for: a stored figure of each snapshot, its unit and sign. */
export const HISTORY_UNITS = {
  spot: 'USD',
  net_gex: 'USD of delta per 1 % move, dealer-signed (naive)',
  gross_gex: 'USD of delta per 1 % move, unsigned',
  net_dex: 'USD of delta, dealer-signed (naive)',
  net_vex: 'USD of delta per volatility point, dealer-signed (naive)',
  net_chex: 'USD of delta per calendar day, dealer-signed (naive)',
  gamma_flip: 'USD',
  call_wall: 'USD, a strike',
  put_wall: 'USD, a strike',
  expected_move: 'USD',
  volume_oi: 'ratio',
  iv30: 'fraction, 0.1393 = 13.93 %, of each snapshot',
  daily_iv30: 'fraction, 0.1393 = 13.93 %, one per session',
  phase: 'one of the phases',
} as const;
export type HistoryMetric = keyof typeof HISTORY_UNITS;
export const HISTORY_METRICS = Object.keys(HISTORY_UNITS) as [HistoryMetric, ...HistoryMetric[]];
export const HISTORY_INTERVALS = ['1m', '5m', '15m', '1h', '4h', '1d'] as const;

const instant = z.iso.datetime();

const seriesFields = {
  /** raw: every row with a value; lttb: Largest-Triangle-Three-Buckets; changes: where the value changes. */
  method: z.enum(['raw', 'lttb', 'changes']),
  points_in: z.int(),
  points_out: z.int(),
  at: z.array(instant),
  /** Where the line breaks: rows or values are missing between the two instants. */
  gaps: z.array(z.strictObject({ after: instant, before: instant })),
  /** Gaps narrower than one point of the range, which are not listed. */
  narrow_gaps: z.int(),
};

export const historySeriesSchema = z.union([
  z.strictObject({
    metric: z.enum(HISTORY_METRICS).exclude(['phase']),
    ...seriesFields,
    value: z.array(z.number()),
  }),
  z.strictObject({ metric: z.literal('phase'), ...seriesFields, value: z.array(z.string()) }),
]);
export type HistorySeries = z.infer<typeof historySeriesSchema>;

export const historyBarsSchema = z.strictObject({
  interval: z.enum(HISTORY_INTERVALS),
  /** stored, or made of whole five-minute bars. */
  method: z.enum(['stored', 'resampled_5m']),
  bars: z.array(
    z.strictObject({
      start: instant,
      open: z.number(),
      high: z.number(),
      low: z.number(),
      close: z.number(),
      volume: z.number().nullable(),
    }),
  ),
  gaps: z.array(z.strictObject({ date: z.iso.date(), from: instant, to: instant, missing: z.int() })),
});
export type HistoryBars = z.infer<typeof historyBarsSchema>;

/** `data` of `GET /history/{symbol}`. */
export const historyAnswerSchema = z.strictObject({
  series: z.array(historySeriesSchema),
  /** Null unless `metric` names bars. */
  bars: historyBarsSchema.nullable(),
});
export type HistoryAnswer = z.infer<typeof historyAnswerSchema>;

/** `meta` of `GET /history/{symbol}`: one series (symbol and source), never sample and real together. */
export const historyMetaSchema = z.strictObject({
  symbol: z.string(),
  source: z.string(),
  sample: z.boolean(),
  from: instant,
  to: instant,
  method_version: z.string(),
  units: z.record(z.string(), z.string()),
});
export type HistoryMeta = z.infer<typeof historyMetaSchema>;
