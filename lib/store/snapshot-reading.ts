import type { ChainReading } from '../engine/analyze.ts';
import type { PrismaClient } from './generated/client.ts';

/** What is stored of a snapshot for the session's later ones. */
export interface SnapshotReadings {
  readonly reading?: ChainReading | null;
  /** The session's phase changed with this snapshot. */
  readonly beginsPhase?: boolean;
}

/** The stored row of a reading. */
export const readingRow = (reading: ChainReading, methodVersion: string) => ({
  methodVersion,
  optionVolume: reading.optionVolume,
  reading: JSON.stringify(reading),
});

/** Inverse of readingRow's text; null for a text that is missing or damaged. */
export function parseReading(text: string | undefined): ChainReading | null {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

interface DatedSnapshot {
  readonly id: string;
  readonly symbol: string;
  readonly asOf: Date;
}

/** The statement, for a batch, that notes a change of phase at a snapshot. */
export const phaseEvent = (client: PrismaClient, { id, symbol, asOf }: DatedSnapshot) =>
  client.event.create({ data: { kind: 'phase', symbol, snapshotId: id, asOf } });
