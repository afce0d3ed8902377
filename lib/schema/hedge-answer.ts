import { z } from 'zod';
import type { HedgeReport } from '../engine/hedging/hedge-report.ts';
import { limitPresetSchema, limitStatusSchema, riskLimitsSchema } from './risk-limits.ts';
import { simulateAnswerSchema } from './simulate-answer.ts';
import type { SnakeKeys } from './snake-keys.ts';

export type HedgeAnswer = SnakeKeys<HedgeReport>;

const number = z.number();
const right = z.enum(['call', 'put']);
const sign = z.enum(['naive', 'short_all', 'flow']);
const status = limitStatusSchema;

const rung = z.strictObject({
  spot: number,
  position_shares: number,
  position_dollars: number,
  gross_dollars: number,
  hedge_shares: number,
  cumulative_hedge_shares: number,
  gamma_shares: number,
  theta: number,
  vega: number,
  hedge_per_vol_point: number,
  hedge_per_day: number,
  gross_limit_use: number,
  net_limit_use: number,
  gamma_limit_use: number,
  vega_limit_use: number,
  status,
  auto_hedge: z.boolean(),
});
const bandAhead = z
  .strictObject({
    status,
    from: number,
    dollars: number,
    price_above: number.nullable(),
    price_below: number.nullable(),
  })
  .nullable();
const meter = z.strictObject({
  id: z.enum(['gross_delta', 'net_delta', 'gamma', 'vega']),
  amount: number,
  limit: number,
  use: number,
  status,
  auto_hedge: z.boolean(),
  next: bandAhead,
  auto_hedge_at: bandAhead,
});
const limits = z.strictObject({
  preset: limitPresetSchema,
  values: riskLimitsSchema,
  meters: z.array(meter),
  target: number,
  shares_to_target: number,
  log: z.array(
    z.strictObject({ at: z.iso.datetime(), spot: number, use: number, status, auto_hedge: z.boolean() }),
  ),
  log_reason: z.string().nullable(),
});

const basis = {
  formula: z.string(),
  badge: z.enum(['computed', 'rule', 'estimate', 'assumption']),
  note: z.string(),
};
const capitalCost = z.strictObject({
  margin: number,
  funding_per_day: number,
  return: number.nullable(),
  annual_return: number.nullable(),
});
const forces = z.strictObject({
  contract: z.strictObject({
    unhedged: number,
    hedged: number,
    stops: z.int(),
    exercise: number,
    target: number,
    step: number,
    ...basis,
  }),
  regulation: z.strictObject({
    naked: number,
    premium: number,
    hedged: number,
    worst_spot: number.nullable(),
    short_contracts: number,
    notional: number,
    underlying: z.enum(['equity', 'index']),
    ...basis,
  }),
  limit: z.strictObject({ use: number, status, next: bandAhead, ...basis }),
  growth: z.strictObject({
    up: z.array(number),
    down: z.array(number),
    total_up: number,
    total_down: number,
    ratio: number.nullable(),
    shape: z.enum(['linear', 'growing', 'shrinking', 'turning']),
    ...basis,
  }),
  capital: z.strictObject({
    unhedged_delta: number,
    rate: number,
    profit: number.nullable(),
    unhedged: capitalCost,
    hedged: capitalCost,
    ...basis,
  }),
});

const unwind = z
  .strictObject({
    right,
    strike: number,
    price: number,
    open_interest: number,
    closed_share: number,
    contracts: number,
    delta: number,
    unwind_shares: number,
    approach: z.array(z.strictObject({ from: number, to: number, hedge_shares: number })),
    approach_shares: number,
    offsetting_contracts: number.nullable(),
  })
  .nullable();

const loop = z.strictObject({
  inputs: z.strictObject({
    spot: number,
    shock: number,
    usual_shock: number,
    volatility_points: number,
    days: number,
    y: number,
    daily_volatility: number.nullable(),
    volatility_of: z.string().nullable(),
    adv_shares: number.nullable(),
    stored_adv_shares: number.nullable(),
    volume_of: z.string().nullable(),
    lambda: number.nullable(),
    threshold_dollars: number,
    gamma_shares: number,
    reason: z.string().nullable(),
  }),
  report: simulateAnswerSchema.nullable(),
  gex_for_factor_two: number.nullable(),
});

/** `data` of `GET /hedge/{symbol}`: the engine's hedge report in snake_case. Shares bought are positive. */
export const hedgeAnswerSchema = z.strictObject({
  spot: number,
  book: z.strictObject({
    kind: z.enum(['chain', 'strike', 'typed']),
    right: right.nullable(),
    strike: number.nullable(),
    expiry: z.iso.date().nullable(),
    contracts: number,
    lines: z.int(),
    sign: sign.nullable(),
  }),
  step: number,
  rungs: z.array(rung),
  now: rung,
  limits,
  forces,
  call_unwind: unwind,
  put_unwind: unwind,
  unwind_reason: z.string().nullable(),
  curve: z.strictObject({
    spots: z.array(number),
    models: z.array(
      z.strictObject({ sign, hedge_shares: z.array(number).nullable(), reason: z.string().nullable() }),
    ),
    gamma_shares: number,
    hedge_per_vol_point: number,
    hedge_per_day: number,
  }),
  loop,
}) satisfies z.ZodType<HedgeAnswer>;
