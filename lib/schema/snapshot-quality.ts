import { z } from 'zod';

const snapshotQualitySchema = z.strictObject({
  rejected: z.array(z.strictObject({ row: z.int(), field: z.string(), reason: z.string() })),
  flags: z.record(z.string(), z.number()),
});

/** What reading a chain file found: the rows it could not use, and how often each flag was raised. */
export interface SnapshotQuality {
  readonly rejected: readonly { readonly row: number; readonly field: string; readonly reason: string }[];
  readonly flags: Readonly<Record<string, number>>;
}

/** Stored form of a quality report. */
export const qualityText = ({ rejected, flags }: SnapshotQuality): string =>
  JSON.stringify({ rejected, flags });

/** Inverse of qualityText. @throws ZodError when the text is something else */
export const parseQuality = (text: string): SnapshotQuality => snapshotQualitySchema.parse(JSON.parse(text));
