import { z } from 'zod';
import type { TrapReport } from '../engine/psychology/trap-report.ts';
import { conditionSchema, measuredSchema } from './condition-answer.ts';
import { gammaFlipSchema, maxPainSchema, wallSchema } from './exposure-answer.ts';
import { regimeAnswer } from './regime-answer.ts';
import type { SnakeKeys } from './snake-keys.ts';
import { paceSchema, trapCardAnswer } from './trap-card-answer.ts';

export type TrapAnswer = SnakeKeys<TrapReport>;
export type ConditionAnswer = TrapAnswer['conditions'][number];
/** A loop condition, a trap check or an exit. */
export type MeasuredCondition = ConditionAnswer | TrapAnswer['loop']['exits'][number];

const number = z.number();
const sign = z.enum(['naive', 'short_all', 'flow']);

const phase = z.enum(['no_read', 'quiet', 'loading', 'loop_active', 'exhaustion', 'trap_armed', 'resolved']);
const side = z.enum(['call', 'put']);

const verdict = z.strictObject({
  phase,
  side: side.nullable(),
  since: z.iso.datetime(),
  sentence: z.string(),
  lead: z.string(),
  inputs_present: z.int(),
  inputs_total: z.int(),
  missing: z.array(z.string()),
});
const model = z.strictObject({
  sign,
  net_gex: number.nullable(),
  regime: z.enum(['short_gamma', 'long_gamma', 'near_zero']).nullable(),
  reason: z.string().nullable(),
});
const exitId = z.enum(['exit_volume', 'exit_rsi', 'exit_wall', 'exit_volatility', 'exit_pace']);
const loop = z.strictObject({
  conditions_met: z.int(),
  conditions_unknown: z.int(),
  exits: z.array(measuredSchema.extend({ id: exitId })),
  pace: paceSchema,
  gain: number.nullable(),
  amplification: number.nullable(),
  stable: z.boolean().nullable(),
  gain_reason: z.string().nullable(),
  gain_inputs: z.strictObject({
    y: number,
    daily_volatility: number.nullable(),
    volatility_of: z.string().nullable(),
    adv_shares: number.nullable(),
    volume_of: z.string().nullable(),
    average_daily_dollars: number.nullable(),
    lambda: number.nullable(),
    net_gex: number.nullable(),
    gamma_shares: number.nullable(),
  }),
});
const timeline = z.strictObject({
  runs: z.array(
    z.strictObject({
      phase,
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      side: side.nullable(),
      strike: number.nullable(),
      outcome: z.enum(['held', 'broken', 'session_end']).nullable(),
      exits: z.array(exitId),
    }),
  ),
  snapshots: z.int(),
  unread: z.int(),
  reason: z.string().nullable(),
});
const levels = z.strictObject({
  gamma_flip: gammaFlipSchema,
  call_wall: wallSchema.nullable(),
  put_wall: wallSchema.nullable(),
  max_pain: maxPainSchema,
  expected_move: z
    .strictObject({ dollars: number, percent: number, expiry: z.iso.date(), volatility: number })
    .nullable(),
  prior_high: number.nullable(),
  prior_low: number.nullable(),
  opening_high: number.nullable(),
  opening_low: number.nullable(),
  vwap: number.nullable(),
});

/** `data` of `GET /trap/{symbol}`: the engine's trap report in snake_case. */
export const trapAnswerSchema = z.strictObject({
  spot: number,
  verdict,
  models: z.array(model),
  models_agree: z.boolean().nullable(),
  net_gex: number,
  gross_gex: number,
  hedge_shares_per_dollar: number,
  conditions: z.array(conditionSchema),
  loop,
  trap_checks: z.array(conditionSchema),
  levels,
  timeline,
  ...regimeAnswer,
  ...trapCardAnswer,
}) satisfies z.ZodType<TrapAnswer>;
