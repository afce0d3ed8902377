import { z } from 'zod';
import type { ExposureReport } from '../engine/exposure/exposure-report.ts';
import type { SnakeKeys } from './snake-keys.ts';

export type ExposureAnswer = SnakeKeys<ExposureReport>;

const number = z.number();
const wall = z.strictObject({
  strike: number,
  gex: number,
  share: number,
  distance_percent: number,
  expiring_share: number,
  volume_oi: number.nullable(),
});
const maxPain = z.strictObject({ expiry: z.iso.date(), root: z.string(), strike: number });
const counts = z.record(z.string(), z.int());

export const gammaFlipSchema = z.strictObject({
  level: number.nullable(),
  reason: z.string().nullable(),
  all: z.array(number),
  cumulative: number.nullable(),
});
export const wallSchema = wall;
export const maxPainSchema = z.strictObject({ ...maxPain.shape, by_expiry: z.array(maxPain) }).nullable();

const strikeExposure = z.strictObject({
  strike: number,
  call_gex: number,
  put_gex: number,
  net_gex: number,
  call_open_interest: number,
  put_open_interest: number,
  call_volume: number,
  put_volume: number,
});
const expiryExposure = z.strictObject({
  expiry: z.iso.date(),
  root: z.string(),
  settlement: z.enum(['AM', 'PM']),
  years: number,
  net_gex: number,
  gross_gex: number,
  call_gex: number,
  put_gex: number,
  open_interest: number,
  forward: number,
  forward_source: z.enum(['parity', 'file', 'configured', 'unset']),
  forward_reason: z.string().nullable(),
  exercise: z.enum(['american', 'european']),
});
const quality = z.strictObject({
  contracts: z.int(),
  included: z.int(),
  expired: z.int(),
  excluded_open_interest_share: number,
  score: number.nullable(),
  flags: counts,
  unjudged_flags: z.array(z.string()),
  volatility_sources: counts,
  without_volatility: counts,
});

/** `data` of `GET /exposure/{symbol}`: the engine's exposure report in snake_case. */
export const exposureAnswerSchema = z.strictObject({
  spot: number,
  net_gex: number,
  gross_gex: number,
  net_dex: number,
  net_vex: number,
  net_chex: number,
  gamma_flip: gammaFlipSchema,
  call_wall: wall.nullable(),
  put_wall: wall.nullable(),
  all_expiries: z.strictObject({ call_wall: wall.nullable(), put_wall: wall.nullable() }).nullable(),
  walls: z.strictObject({ calls: z.array(wall), puts: z.array(wall) }),
  by_strike: z.array(strikeExposure),
  by_expiry: z.array(expiryExposure),
  grid: z.strictObject({
    strikes: z.array(number),
    expiries: z.array(z.iso.date()),
    net_gex: z.array(z.array(number.nullable())),
    rest_gex: number,
  }),
  profile: z.strictObject({ spots: z.array(number), net_gex: z.array(number) }),
  max_pain: maxPainSchema,
  put_call: z.strictObject({ open_interest: number.nullable(), volume: number.nullable() }),
  zero_dte_share: number.nullable(),
  quality,
}) satisfies z.ZodType<ExposureAnswer>;
