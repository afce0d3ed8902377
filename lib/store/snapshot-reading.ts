import type { ChainReading } from '../engine/analyze.ts';
import { openStore } from './client.ts';
import type { PrismaClient } from './generated/client.ts';
import { retryBusy } from './retry-busy.ts';

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

/** Inverse of readingRow's text; null for a text that is damaged. */
function parseReading(text: string): ChainReading | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A reading never changes under its snapshot and method version: a few sessions of them stay in memory. */
const KEPT = 1_000;
const kept = new Map<string, ChainReading>();

/** The stored readings of snapshots by id; those without one are left out. */
export async function readReadings(
  ids: readonly string[],
  methodVersion: string,
): Promise<Map<string, ChainReading>> {
  const keyOf = (id: string) => `${id} ${methodVersion}`;
  const unknown = ids.filter((id) => !kept.has(keyOf(id)));
  if (unknown.length > 0) {
    const client = await openStore();
    const rows = await retryBusy(() =>
      client.snapshotReading.findMany({
        where: { methodVersion, snapshotId: { in: unknown } },
        select: { snapshotId: true, reading: true },
      }),
    );
    for (const { snapshotId, reading } of rows) {
      const parsed = parseReading(reading);
      if (parsed !== null) kept.set(keyOf(snapshotId), parsed);
    }
  }
  const found = ids.flatMap((id) => {
    const reading = kept.get(keyOf(id));
    return reading === undefined ? [] : [[id, reading] as const];
  });
  for (const key of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(key);
  return new Map(found);
}

interface DatedSnapshot {
  readonly id: string;
  readonly symbol: string;
  readonly asOf: Date;
}

/** The statement, for a batch, that notes a change of phase at a snapshot. */
export const phaseEvent = (client: PrismaClient, { id, symbol, asOf }: DatedSnapshot) =>
  client.event.create({ data: { kind: 'phase', symbol, snapshotId: id, asOf } });
