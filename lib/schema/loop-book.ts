import { z } from 'zod';
import type { LoopFacts } from '../engine/hedging/loop-facts.ts';
import type { SnakeKeys } from './snake-keys.ts';

const column = z.array(z.number());

/** `data` of `GET /hedge/{symbol}/book`: strikes of the dealers' book with shares of calls and puts, dealer's sign. */
export const loopBookSchema = z.strictObject({
  facts: z.strictObject({
    spot: z.number(),
    usual_shock: z.number(),
    daily_volatility: z.number().nullable(),
    volatility_of: z.string().nullable(),
    stored_adv_shares: z.number().nullable(),
    volume_of: z.string().nullable(),
    impact_reason: z.string().nullable(),
  }) satisfies z.ZodType<SnakeKeys<LoopFacts>>,
  terms: z.strictObject({
    strike: column,
    years: column,
    volatility: column,
    rate: column,
    dividend_yield: column,
    calls: column,
    puts: column,
  }),
});
export type LoopBook = z.infer<typeof loopBookSchema>;
