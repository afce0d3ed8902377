import type { EpochMilliseconds } from '../engine/units.ts';
import { instantSchema } from '../schema/chain-file-native.ts';

/** An ISO 8601 instant with `Z` or an offset, as milliseconds; null for any other text. */
export const parseInstant = (text: string): EpochMilliseconds | null =>
  instantSchema.safeParse(text).success ? Date.parse(text) : null;
