import { isoInstant } from '../market/iso-instant.ts';
import type { EpochMilliseconds, IsoInstant, Share } from '../units.ts';
import { type LimitPreset, type LimitStatus, limitStatus } from './risk-limits.ts';

/** Use of a limit at an instant. */
export interface LimitReading {
  readonly at: EpochMilliseconds;
  readonly spot: number;
  readonly use: Share;
}

/** A reading at which the status was another than at the one before. */
export interface LimitLogEntry extends Omit<LimitReading, 'at'> {
  readonly at: IsoInstant;
  readonly status: LimitStatus;
  readonly autoHedge: boolean;
}

/** The first reading and every one that changes the status, in the order given (oldest first). */
export function limitLog(readings: readonly LimitReading[], preset: LimitPreset): LimitLogEntry[] {
  const entries: LimitLogEntry[] = [];
  for (const reading of readings) {
    const now = limitStatus(reading.use, preset);
    if (now.status !== entries.at(-1)?.status)
      entries.push({ ...reading, at: isoInstant(reading.at), ...now });
  }
  return entries;
}
