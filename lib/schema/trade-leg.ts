import { z } from 'zod';

export const MAX_LEGS = 12;
const LARGEST_QUANTITY = 1e6;

const isDate = (text: string) => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
};

export const legQuantitySchema = z
  .int()
  .min(-LARGEST_QUANTITY)
  .max(LARGEST_QUANTITY)
  .refine(
    (n) => n !== 0,
    'a leg of zero contracts is no leg: a whole number above (bought) or below zero (sold)',
  );

/** One leg of a position in a stored chain: `quantity` contracts, bought above zero, sold below. */
export const namedLegSchema = z.strictObject({
  right: z.enum(['call', 'put']),
  strike: z.number().positive(),
  expiry: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-12-18')
    .refine(isDate, 'a calendar date'),
  quantity: legQuantitySchema,
  /** Needed only where several roots expire on that date: SPX or SPXW. */
  root: z
    .string()
    .regex(/^[A-Z][A-Z0-9.]{0,9}$/)
    .optional(),
});

export const namedLegsSchema = z.array(namedLegSchema).min(1).max(MAX_LEGS);

/** Which snapshot: by id, or the newest not after an instant. */
export const snapshotChoiceSchema = z.union([
  z.strictObject({ snapshot_id: z.string().min(1).max(64) }),
  z.strictObject({ at: z.string().min(1).max(40) }),
]);
export type SnapshotChoice = z.infer<typeof snapshotChoiceSchema>;

export const markBasisSchema = z.enum(['mid', 'natural']);
