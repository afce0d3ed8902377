import { z } from 'zod';
import { symbolSchema } from './symbol.ts';
import {
  legQuantitySchema,
  MAX_LEGS,
  markBasisSchema,
  namedLegsSchema,
  snapshotChoiceSchema,
} from './trade-leg.ts';

const legEnd = z.strictObject({
  price: z.number().min(0),
  spot: z.number().positive(),
  years: z.number().min(0),
  volatility: z.number().min(0),
  rate: z.number(),
  dividend_yield: z.number(),
});

/** A leg with its market at both ends typed in. */
const explicitLeg = z.strictObject({
  right: z.enum(['call', 'put']),
  style: z.enum(['european', 'american']),
  strike: z.number().positive(),
  quantity: legQuantitySchema,
  from: legEnd,
  to: legEnd,
});
export type ExplicitLeg = z.infer<typeof explicitLeg>;

/** Between two stored snapshots of one series; `path` adds the steps between them. */
export const storedAttributionSchema = z.strictObject({
  symbol: symbolSchema,
  legs: namedLegsSchema,
  from: snapshotChoiceSchema,
  to: snapshotChoiceSchema,
  mark: markBasisSchema.default('mid'),
  /** By the last snapshot of each session, of each exchange hour, or by every stored one. */
  path: z.enum(['days', 'hours', 'snapshots']).optional(),
});
export type StoredAttributionRequest = z.infer<typeof storedAttributionSchema>;

/** Between two markets that are typed in: no `expiry`, no top-level `from` and `to`. */
export const explicitAttributionSchema = z.strictObject({
  symbol: symbolSchema.optional(),
  legs: z.array(explicitLeg).min(1).max(MAX_LEGS),
  mark: markBasisSchema.optional(),
});

/** Body of `POST /attribution`. */
export const attributionRequestSchema = z.union([storedAttributionSchema, explicitAttributionSchema]);
