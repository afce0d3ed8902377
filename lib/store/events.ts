import type { EpochMilliseconds } from '../engine/units.ts';
import { openStore } from './client.ts';
import { retryBusy } from './retry-busy.ts';

/** A snapshot that was stored. Ids grow in the order of commits: SQLite has one writer at a time. */
export interface StoredEvent {
  readonly id: number;
  readonly snapshotId: string;
  readonly symbol: string;
  readonly asOf: EpochMilliseconds;
}

/** Stored snapshots with an event id beyond `id`, in order, at most `limit`; those deleted since are left out. */
export async function eventsAfter(id: number, limit: number): Promise<StoredEvent[]> {
  const client = await openStore();
  const rows = await retryBusy(() =>
    client.event.findMany({
      where: { id: { gt: id }, kind: 'snapshot', snapshotId: { not: null } },
      select: { id: true, snapshotId: true, symbol: true, asOf: true },
      orderBy: { id: 'asc' },
      take: limit,
    }),
  );
  return rows.map((row) => ({ ...row, snapshotId: row.snapshotId ?? '', asOf: row.asOf.getTime() }));
}

/** The first and last event ids that are stored; both 0 when there is none. */
export async function eventRange(): Promise<{ oldest: number; newest: number }> {
  const client = await openStore();
  const { _min, _max } = await retryBusy(() =>
    client.event.aggregate({ _min: { id: true }, _max: { id: true } }),
  );
  return { oldest: _min.id ?? 0, newest: _max.id ?? 0 };
}
