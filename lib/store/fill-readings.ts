import { setImmediate } from 'node:timers/promises';
import { analyze } from '../engine/analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { readAnalysisContext } from './analysis-context.ts';
import { openStore } from './client.ts';
import { saveMetrics } from './metrics.ts';
import { metricsOf } from './metrics-of.ts';
import { retryBusy } from './retry-busy.ts';
import { readingRow } from './snapshot-reading.ts';
import { loadSnapshot } from './snapshots.ts';

/** Snapshots that are being read, or could not be: each is tried once by a process. */
const tried = new Set<string>();

async function fill(snapshotId: string): Promise<void> {
  const { chain } = await loadSnapshot(snapshotId);
  const analysis = analyze(chain, await readAnalysisContext(chain), DEFAULT_ASSUMPTIONS);
  const metrics = metricsOf(analysis);
  const row = readingRow(analysis.reading, metrics.methodVersion);
  const { methodVersion } = metrics;
  await saveMetrics(snapshotId, metrics);
  const client = await openStore();
  await retryBusy(() =>
    client.snapshotReading.upsert({
      where: { snapshotId_methodVersion: { snapshotId, methodVersion } },
      create: { snapshotId, ...row },
      update: row,
    }),
  );
}

/**
 * Computes metrics and readings that this version of the method has not stored yet, as after an upgrade, oldest first
 * and one at a time. A snapshot that cannot be read stays without.
 * @returns how many were filled
 */
export async function fillReadings(ids: readonly string[]): Promise<number> {
  const due = ids.filter((id) => !tried.has(id));
  for (const id of due) tried.add(id);
  let filled = 0;
  for (const id of due) {
    await setImmediate();
    await fill(id).then(
      () => filled++,
      () => undefined,
    );
  }
  return filled;
}
