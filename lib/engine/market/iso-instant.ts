import type { EpochMilliseconds, IsoInstant } from '../units.ts';

/** An instant as reports write it: ISO 8601 in UTC with milliseconds, `2026-11-16T19:35:00.000Z`. */
export const isoInstant = (at: EpochMilliseconds): IsoInstant => new Date(at).toISOString();
