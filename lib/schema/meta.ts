import { z } from 'zod';

/** How old the newest row is against its source's own schedule. An unknown schedule is never "fresh". */
export const freshnessSchema = z.strictObject({
  status: z.enum(['waiting', 'fresh', 'late', 'stalled', 'closed', 'replay', 'unknown']),
  /** Seconds since as_of; null where the age says nothing (sample data, replay). */
  age_seconds: z.number().nullable(),
  next_expected_at: z.iso.datetime().nullable(),
});
export type Freshness = z.infer<typeof freshnessSchema>;

/** `meta` of every read route: which snapshot, seen how. */
export const metaSchema = z.strictObject({
  symbol: z.string(),
  snapshot_id: z.string(),
  as_of: z.iso.datetime(),
  source: z.string(),
  sample: z.boolean(),
  delay_seconds: z.number().nullable(),
  freshness: freshnessSchema,
  at: z.string().nullable(),
  exp: z.union([z.string(), z.array(z.string())]),
  basis: z.enum(['oi', 'volume']),
  sign: z.enum(['naive', 'short_all', 'flow']),
  greeks: z.enum(['computed', 'vendor']),
  range: z.number().nullable(),
  /** Expiration dates that count in this view. */
  expiries: z.array(z.string()),
  method_version: z.string(),
  units: z.record(z.string(), z.string()),
});
export type Meta = z.infer<typeof metaSchema>;

/** Every error answer. */
export const errorAnswerSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    /** Of an internal error: what the server's log calls it. */
    id: z.string().optional(),
  }),
});
