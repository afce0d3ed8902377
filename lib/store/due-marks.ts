import { markAt } from './mark-positions.ts';
import { readPaceInputs } from './pace-inputs.ts';
import { listPositions, markedInstants } from './positions.ts';
import { listSnapshots, loadSnapshot } from './snapshots.ts';

/** Ids of the stored snapshots that have not marked a position held through them yet, oldest first. */
export async function dueMarks(): Promise<string[]> {
  const due = new Map<string, number>();
  for (const { id, symbol, source, openedAt } of await listPositions({ held: true })) {
    const done = await markedInstants(id);
    for (const snapshot of await listSnapshots({ symbol, source, from: openedAt + 1 }))
      if (!done.has(snapshot.asOf)) due.set(snapshot.id, snapshot.asOf);
  }
  return [...due].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

/**
 * Marks, with a stored snapshot, the positions held through it that it has not marked.
 * @throws UnknownSnapshot, CorruptSnapshot, StoreBusy, StorageFull
 */
export async function markWithStored(snapshotId: string): Promise<void> {
  const { chain } = await loadSnapshot(snapshotId);
  const { symbol, source, asOf } = chain;
  const pace = await readPaceInputs(chain);
  for (const position of await listPositions({ symbol, source, held: true })) {
    if (position.openedAt >= asOf || (await markedInstants(position.id)).has(asOf)) continue;
    await markAt(position, chain, snapshotId, pace);
  }
}
