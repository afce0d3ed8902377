import { z } from 'zod';

/** One row of `GET /snapshots`. */
export const snapshotRowSchema = z.strictObject({
  id: z.string(),
  symbol: z.string(),
  as_of: z.iso.datetime(),
  source: z.string(),
  sample: z.boolean(),
  spot: z.number(),
  contracts: z.int(),
});

/** One row of `GET /symbols`. */
export const symbolRowSchema = z.strictObject({
  symbol: z.string(),
  snapshots: z.int(),
  sample: z.boolean(),
  latest: z.strictObject({ id: z.string(), as_of: z.iso.datetime(), source: z.string(), spot: z.number() }),
});
export type SymbolRow = z.infer<typeof symbolRowSchema>;

/** Answer of `POST /snapshots`. */
export const snapshotReceiptSchema = z.strictObject({
  id: z.string(),
  symbol: z.string(),
  as_of: z.iso.datetime(),
  contracts: z.int(),
  accepted: z.int(),
  rejected: z.array(z.strictObject({ row: z.int(), field: z.string(), reason: z.string() })),
  flags: z.record(z.string(), z.int()),
  expiries: z.array(z.string()),
});
export type SnapshotReceipt = z.infer<typeof snapshotReceiptSchema>;

/** The whole answer of a `POST /snapshots` that went well. */
export const storedAnswerSchema = z.object({
  meta: z.object({ created: z.boolean() }),
  data: snapshotReceiptSchema,
});
