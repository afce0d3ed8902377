import { z } from 'zod';
import type { PlanReport } from '../engine/trades/plan-report.ts';
import type { SnakeKeys } from './snake-keys.ts';

const number = z.number();
const maybe = number.nullable();
const right = z.enum(['call', 'put']);
const limit = z.strictObject({ dollars: maybe, unbounded: z.boolean(), at: maybe });

const greeks = z.strictObject({
  delta: maybe,
  gamma: maybe,
  theta_per_day: maybe,
  vega_per_point: maybe,
  rho_per_point: maybe,
});

const leg = z.strictObject({
  root: z.string(),
  right,
  strike: number,
  expiry: z.iso.date(),
  settlement: z.enum(['AM', 'PM']),
  settles_at: z.iso.datetime(),
  quantity: z.int(),
  bid: number,
  ask: number,
  mid: number,
  volatility: number,
  volatility_from: z.enum(['call', 'put', 'half_ask']),
  rate: number,
  dividend_yield: number,
  carry_source: z.enum(['parity', 'file', 'configured', 'unset']),
  volume: maybe,
  open_interest: maybe,
  greeks,
});

const outcome = z.strictObject({
  credit: number,
  max_profit: limit,
  max_loss: limit,
  break_evens: z.array(number),
  target: z.strictObject({ pnl: number, mark: number }).nullable(),
});

const fill = z.strictObject({
  units: z.int(),
  natural: number,
  mid: number,
  slippage: number,
  limit: z.strictObject({ start: number, worst: number, tick: number }),
  warnings: z.array(
    z.strictObject({
      leg: z.int(),
      warning: z.enum(['no_bid', 'wide', 'no_open_interest', 'no_volume']),
      spread: number,
    }),
  ),
});

const margin = z.strictObject({
  reg_t: z.strictObject({
    requirement: number,
    rule: z.enum(['debit', 'defined_risk', 'paired']),
    naked_contracts: z.int(),
  }),
  cash: z.strictObject({
    allowed: z.boolean(),
    requirement: maybe,
    reason: z.string(),
    settlement: z.string(),
  }),
  portfolio: z.strictObject({
    estimate: number,
    worst_move: number,
    points: z.array(z.strictObject({ move: number, pnl: number })),
  }),
  funding: z.strictObject({
    per_day: maybe,
    rate: maybe,
    source: z.enum(['asked', 'parity', 'file', 'configured', 'unset']),
  }),
  day_trade_rules: z.array(
    z.strictObject({
      id: z.enum(['pattern_day_trader', 'intraday_margin']),
      from: z.iso.date().nullable(),
      until: z.iso.date().nullable(),
      count: z.int().nullable(),
      window_sessions: z.int().nullable(),
      least_equity: maybe,
      text: z.string(),
    }),
  ),
});

const assignment = z.strictObject({
  strike: number,
  right,
  early: z.enum(['none', 'unlikely', 'likely', 'unknown']),
  extrinsic: number,
  gain: maybe,
  ex_date: z.iso.date().nullable(),
  reason: z.string(),
  pin: z.boolean(),
  expected_move: number,
});

/** `data` of `POST /plan`: the engine's plan report in snake_case. */
export const planAnswerSchema = z.strictObject({
  structure: z.enum([
    'single',
    'vertical',
    'iron_condor',
    'iron_butterfly',
    'calendar',
    'diagonal',
    'straddle',
    'strangle',
    'butterfly',
    'broken_wing_butterfly',
    'custom',
  ]),
  spot: number,
  as_of: z.iso.datetime(),
  expires_at: z.iso.datetime(),
  style: z.enum(['american', 'european']),
  cash_settled: z.boolean(),
  legs: z.array(leg),
  fill,
  basis: z.enum(['mid', 'natural', 'typed']),
  chosen: outcome,
  at_mid: outcome,
  at_natural: outcome,
  approximate: z.boolean(),
  greeks,
  beta_weighted: z.strictObject({
    delta: maybe,
    index: z.string(),
    beta: maybe,
    sessions: z.int(),
    reason: z.string().nullable(),
  }),
  odds: z.strictObject({
    probability_of_profit: maybe,
    expected_value: maybe,
    extrapolated: z.boolean().nullable(),
    reason: z.string().nullable(),
  }),
  payoff: z.strictObject({
    spots: z.array(number),
    curves: z.array(
      z.strictObject({
        at: z.iso.datetime(),
        elapsed: number,
        volatility_shift: number,
        pnl: z.array(number),
      }),
    ),
  }),
  expected_move: number,
  margin,
  assignment: z.array(assignment),
  settlement: z.array(
    z.strictObject({
      from: maybe,
      to: maybe,
      shares: number,
      cash: maybe,
      exercised: z.array(z.int()),
    }),
  ),
  target_share: number,
}) satisfies z.ZodType<SnakeKeys<PlanReport>>;
export type PlanAnswer = SnakeKeys<PlanReport>;
