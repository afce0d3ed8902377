import { METHOD_VERSION } from '../engine/method-version.ts';
import { openStore } from './client.ts';
import { retryBusy } from './retry-busy.ts';

/** Ids of the snapshots whose metrics this version of the method has not stored yet, oldest first: each session in its order. */
export async function dueMetrics(): Promise<string[]> {
  const client = await openStore();
  const rows = await retryBusy(() =>
    client.snapshot.findMany({
      where: { metrics: { none: { methodVersion: METHOD_VERSION } } },
      select: { id: true },
      orderBy: [{ asOf: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(({ id }) => id);
}
