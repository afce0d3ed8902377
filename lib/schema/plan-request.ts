import { z } from 'zod';
import { symbolSchema } from './symbol.ts';
import { markBasisSchema, namedLegsSchema } from './trade-leg.ts';

/** Body of `POST /plan`: legs in the newest snapshot of a symbol, or in the one that `at` or `snapshot_id` names. */
export const planRequestSchema = z.strictObject({
  symbol: symbolSchema,
  legs: namedLegsSchema,
  at: z.string().min(1).max(40).optional(),
  snapshot_id: z.string().min(1).max(64).optional(),
  fill: markBasisSchema.default('mid'),
  /** Net price per share of one unit, above zero received; stands instead of `fill`. */
  credit: z.number().min(-1e6).max(1e6).nullable().default(null),
  /** A year, 0.05 = 5 %: what margin costs. */
  funding_rate: z.number().min(0).max(1).nullable().default(null),
});
