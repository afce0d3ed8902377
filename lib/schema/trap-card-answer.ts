import { z } from 'zod';
import { conditionSchema } from './condition-answer.ts';

const number = z.number();
const maybe = number.nullable();
const text = z.string();
const side = z.enum(['call', 'put']);
const met = z.boolean().nullable();
const unit = conditionSchema.shape.unit;
const operator = conditionSchema.shape.operator;
const date = z.iso.date();

const contract = z.strictObject({
  root: text,
  expiry: date,
  days: z.int(),
  strike: number,
  right: side,
  volume: number,
  open_interest: maybe,
  volume_oi: maybe,
  premium: number,
  bid: number,
  ask: number,
  wide: z.boolean(),
});
const leg = z.strictObject({ strike: number, bid: number, ask: number, wide: z.boolean() });
const spread = z.strictObject({
  short: leg,
  long: leg,
  width: number,
  credit_mid: number,
  credit_natural: number,
  max_risk: number,
  max_risk_natural: number,
  break_even: number,
  target_mark: number,
  target_dollars: number,
});
const invalidationId = z.enum([
  'market_closed',
  'weekend_ahead',
  'event_ahead',
  'net_gex_positive',
  'loop_on',
  'pace_below_one',
  'iv_rank_low',
  'spread_wide',
]);
const step = z.strictObject({
  label: text,
  spot: number,
  days_left: number,
  buyer_value: number,
  buyer_profit: number,
  seller_cost: number,
  seller_profit: number,
});

/** V/OI pace of one side of one strike. */
export const paceSchema = z.strictObject({
  value: maybe,
  reason: text.nullable(),
  volume: maybe,
  share: maybe,
  source: z.enum(['options', 'underlying']).nullable(),
});

/** The part of the trap answer that says who is lured, what would cancel the trade, and what it is while armed. */
export const trapCardAnswer = {
  trap: z.strictObject({
    side,
    wall: maybe,
    lured: z.enum(['breakout_buyers', 'breakdown_buyers']),
    contracts: z.array(contract),
    contract: contract.nullable(),
    pays: maybe,
    break_even: maybe,
    break_even_percent: maybe,
    chance: maybe,
    pace: paceSchema,
    evidence: z.array(
      z.strictObject({
        id: z.enum([
          'turnover',
          'volume_fading',
          'momentum_weak',
          'wall_stays',
          'stretched_frames',
          'gamma_at_wall',
        ]),
        name: text,
        against: met,
        value: maybe,
        unit,
        operator,
        threshold: number,
        reason: text.nullable(),
      }),
    ),
    behaviours: z.array(
      z.strictObject({
        id: z.enum([
          'fomo_chase',
          'greed_past_target',
          'hope_after_reversal',
          'no_stop',
          'wrong_time_frame',
          'iv_crush_purchase',
          'zero_dte_lottery',
          'illiquid_strike',
        ]),
        name: text,
        measure: text,
        shown: met,
        value: maybe,
        unit: unit.nullable(),
        operator: operator.nullable(),
        threshold: maybe,
        reason: text.nullable(),
      }),
    ),
    paths: z
      .strictObject({
        paths: z.array(z.strictObject({ scenario: z.enum(['held', 'broken']), steps: z.array(step) })),
        buyer_pays: number,
        seller_takes: number,
        dealer_takes: number,
        method: text,
      })
      .nullable(),
    reason: text.nullable(),
  }),
  plan: z
    .strictObject({
      side,
      root: text,
      expiry: date,
      days: z.int(),
      spread,
      others: z.array(spread),
      loss_probability: maybe,
      exits: z.array(
        z.strictObject({
          id: z.enum(['target', 'pace', 'broken', 'time', 'invalidation']),
          name: text,
          value: maybe,
          at: z.iso.datetime().nullable(),
        }),
      ),
      checklist: z.array(conditionSchema),
      red_flags: z.array(invalidationId),
      unknown_flags: z.array(invalidationId),
    })
    .nullable(),
  plan_missing: z.array(conditionSchema),
  plan_reason: text.nullable(),
  invalidations: z.array(
    z.strictObject({
      id: invalidationId,
      name: text,
      present: met,
      value: maybe,
      unit: unit.nullable(),
      operator: operator.nullable(),
      threshold: maybe,
      detail: text.nullable(),
    }),
  ),
  probabilities: z.strictObject({
    expiry: date.nullable(),
    root: text.nullable(),
    levels: z.array(
      z.strictObject({
        name: text,
        level: number,
        side: z.enum(['above', 'below']),
        close_beyond: number,
        touch: number,
        extrapolated: z.boolean(),
      }),
    ),
    reason: text.nullable(),
    label: text,
  }),
};
