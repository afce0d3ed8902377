import { z } from 'zod';
import type { LadderRung } from '../engine/hedging/delta-ladder.ts';
import { limitStatusSchema } from './risk-limits.ts';
import type { SnakeKeys } from './snake-keys.ts';

const number = z.number();

/** `data` of `POST /ladder`: rungs in order; limits count the unhedged option delta, hedges are bought positive. */
export const ladderAnswerSchema = z.strictObject({
  rungs: z.array(
    z.strictObject({
      spot: number,
      delta: number,
      position_shares: number,
      position_dollars: number,
      hedge_shares: number,
      cumulative_hedge_shares: number,
      gamma_shares: number.nullable(),
      theta: number.nullable(),
      vega: number.nullable(),
      gross_limit_use: number,
      net_limit_use: number,
      gamma_limit_use: number.nullable(),
      vega_limit_use: number.nullable(),
      status: limitStatusSchema,
      auto_hedge: z.boolean(),
      reason: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<{ rungs: SnakeKeys<LadderRung>[] }>;
