import { z } from 'zod';

const text = z.string().optional();

/** The dealers' own gamma in shares per $1, the same at every price: negative = short. */
const constantBook = z.strictObject({ gamma_shares_per_dollar: z.number() });

/** The dealers' book of a stored chain, re-priced at every price; the view parameters as in the URL. */
const storedBook = z.strictObject({
  symbol: z.string(),
  at: text,
  exp: text,
  basis: text,
  sign: text,
  greeks: text,
});

const impact = z.union([
  z.strictObject({ lambda: z.number() }),
  z.strictObject({ y: z.number(), daily_volatility: z.number(), adv_shares: z.number() }),
]);

/** Body of `POST /simulate`. Values out of range are refused by the engine, by name. */
export const simulateRequestSchema = z.strictObject({
  book: z.union([constantBook, storedBook]),
  /** Of a stored chain its own, when left out. */
  spot: z.number().optional(),
  shock: z.number(),
  threshold_dollars: z.number().default(0),
  /** With a stored chain: volatility points and calendar days that pass with the shock. */
  volatility_points: z.number().default(0),
  days: z.number().default(0),
  impact,
});
export type SimulateRequest = z.infer<typeof simulateRequestSchema>;
