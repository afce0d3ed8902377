import { z } from 'zod';

const number = z.number();
const text = z.string();
const unit = z.enum([
  'dollars',
  'times',
  'percent',
  'unsigned_percent',
  'ratio',
  'expected_moves',
  'points',
  'count',
]);
const operator = z.enum(['<', '>', '>=', '<=']);
const regimeId = z.enum([
  'gamma_squeeze_cascade',
  'flip_point_critical',
  'post_opex_regime_flip',
  'liberation_trade',
  'false_floor',
  'explosive_continuation',
  'capitulation_cascade',
  'zero_dte_pin',
  'destination_trade',
  'pin_at_call_wall',
  'pin_at_put_wall',
  'mean_reversion_zone',
  'short_gamma_momentum',
  'neutral',
]);
const signalId = z.enum([
  'net_gex',
  'net_gex_size',
  'volatility_change',
  'volume',
  'rsi_score',
  'rsi_score_size',
  'flip_distance',
  'week_share',
  'net_without_week',
  'call_wall_distance',
  'put_wall_distance',
  'call_wall_expiring',
  'put_wall_expiring',
  'put_wall_next_week',
  'overbought',
  'oversold',
  'stretched',
  'range_ratio',
  'past_call_wall',
  'past_put_wall',
  'zero_dte_of_next_week',
  'zero_dte_share',
  'gamma_at_nearest',
  'gamma_at_call_wall',
  'gamma_at_put_wall',
  'magnet_above',
]);
const bucket = z.enum(['0dte', 'week', 'next_week', 'monthly', 'later']);
const timeframe = z.enum(['5m', '15m', '1h', '4h', '1d']);
const frame = z.strictObject({
  value: number.nullable(),
  reason: text.nullable(),
  weight: number,
  closes: z.int(),
});

/** The part of the trap answer that says which regime it is, and from what. */
export const regimeAnswer = {
  regime: z.strictObject({
    id: regimeId.nullable(),
    name: text.nullable(),
    trap: text.nullable(),
    plan: text.nullable(),
    reason: text.nullable(),
  }),
  regimes: z.array(
    z.strictObject({
      id: regimeId,
      name: text,
      matched: z.boolean().nullable(),
      conditions: z.array(
        z.strictObject({
          id: signalId,
          name: text,
          value: number.nullable(),
          unit,
          operator,
          threshold: number,
          met: z.boolean().nullable(),
          reason: text.nullable(),
        }),
      ),
      trap: text,
      plan: text,
    }),
  ),
  rsi: z.strictObject({
    score: number.nullable(),
    timeframes: z.strictObject({ '5m': frame, '15m': frame, '1h': frame, '4h': frame, '1d': frame }),
    missing: z.array(timeframe),
    overbought: z.int(),
    oversold: z.int(),
  }),
  range: z.strictObject({
    value: number.nullable(),
    reason: text.nullable(),
    short: number.nullable(),
    long: number.nullable(),
  }),
  expirations: z.strictObject({
    by_date: z.array(
      z.strictObject({
        expiry: z.iso.date(),
        days: z.int(),
        bucket,
        monthly: z.boolean(),
        net_gex: number,
        gross_gex: number,
        share: number,
        call_wall_share: number.nullable(),
        put_wall_share: number.nullable(),
      }),
    ),
    buckets: z.array(z.strictObject({ bucket, gross_gex: number, share: number })),
    net_gex: number,
    gross_gex: number,
    this_week_share: number.nullable(),
    net_gex_without_week: number,
  }),
  magnets: z.array(
    z.strictObject({
      strike: number,
      expiry: z.iso.date(),
      days: z.int(),
      gex: number,
      distance_percent: number,
      expected_move: number,
      strength: number,
    }),
  ),
};
