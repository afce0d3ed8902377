import { z } from 'zod';
import type { LoopReport } from '../engine/hedging/simulate-loop.ts';
import type { SnakeKeys } from './snake-keys.ts';

const number = z.number();

/** `data` of `POST /simulate`: every round, the gain, and where price comes to rest. */
export const simulateAnswerSchema = z.strictObject({
  steps: z.array(
    z.strictObject({ spot: number, unhedged_dollars: number, hedge_shares: number, price_move: number }),
  ),
  gain: number,
  outcome: z.enum(['settled', 'unstable', 'oscillating']),
  stable: z.boolean(),
  total_move: number.nullable(),
  amplification: number.nullable(),
  hedge_shares: number.nullable(),
  reason: z.string().nullable(),
}) satisfies z.ZodType<SnakeKeys<LoopReport>>;
