import { z } from 'zod';
import { symbolSchema } from './symbol.ts';
import { markBasisSchema, namedLegsSchema } from './trade-leg.ts';

const notes = z.string().max(4_000);
const tags = z.array(z.string().trim().min(1).max(40)).max(20);
const when = { at: z.string().min(1).max(40).optional(), snapshot_id: z.string().min(1).max(64).optional() };

/** Body of `POST /positions`: a plan, opened on paper in a stored snapshot. */
export const openPositionSchema = z.strictObject({
  symbol: symbolSchema,
  legs: namedLegsSchema,
  ...when,
  fill: markBasisSchema.default('mid'),
  credit: z.number().min(-1e6).max(1e6).nullable().default(null),
  notes: notes.default(''),
  tags: tags.default([]),
  /** Spot beyond which the plan is wrong; by default the first break-even on the losing side. */
  invalidation: z
    .strictObject({ level: z.number().positive(), side: z.enum(['above', 'below']) })
    .nullable()
    .optional(),
  /** When the plan ends at the latest; by default the close of the session before the first expiration. */
  until: z.iso.datetime().optional(),
});

/** Body of `POST /positions/{id}/close`: all of what is held, or so many contracts of each named leg. */
export const closePositionSchema = z.strictObject({
  ...when,
  fill: markBasisSchema.default('mid'),
  legs: z
    .array(z.strictObject({ leg: z.int().min(0).max(11), contracts: z.int().min(1).max(1_000_000) }))
    .min(1)
    .max(12)
    .optional(),
});

/** Body of `POST /positions/{id}/settle`: the settlement value of the legs that have settled. */
export const settlePositionSchema = z.strictObject({ price: z.number().min(0).max(1e7) });

/** Body of `PATCH /positions/{id}`. */
export const annotatePositionSchema = z.strictObject({ notes: notes.optional(), tags: tags.optional() });
