import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { ingestWorker } from '../feed/ingest-worker.ts';
import { Upkeep, type UpkeepProgress } from '../feed/upkeep.ts';
import { dueMarks } from '../store/due-marks.ts';
import { dueMetrics } from '../store/due-metrics.ts';

/** How long a page's answer waits for marks: one new snapshot's are there by then. */
const PAGE_PATIENCE_MS = 300;
/** Who asks the API once is better served by a whole answer, if it is not too far off. */
export const API_PATIENCE_MS = 10_000;

interface Both {
  readonly metrics: Upkeep;
  readonly marks: Upkeep;
}

/** Of the process: instrumentation and routes are bundled apart. */
const shared = globalThis as typeof globalThis & { alphagexUpkeep?: Both };

function upkeep(): Both {
  shared.alphagexUpkeep ??= {
    metrics: new Upkeep({ due: dueMetrics, work: (id) => ingestWorker().recompute(id) }),
    marks: new Upkeep({ due: dueMarks, work: (id) => ingestWorker().mark(id) }),
  };
  return shared.alphagexUpkeep;
}

const tell = (error: unknown) =>
  console.error(JSON.stringify({ level: 'error', upkeep: String(error).slice(0, 500) }));

/** Begins, in the ingest thread, to compute what an older version of the method stored. */
export function startUpkeep(): void {
  upkeep().metrics.start().catch(tell);
}

/** Has these computed before the others: what a session's earlier snapshots were read as is asked for now. */
export function computeFirst(snapshotIds: readonly string[]): void {
  upkeep().metrics.start(snapshotIds).catch(tell);
}

/** How far stored metrics are after an upgrade; null where none are due and all could be read. */
export function metricsUpkeep(): (UpkeepProgress & { readonly failed: number }) | null {
  const { progress, failed } = upkeep().metrics;
  if (progress === null && failed === 0) return null;
  return { ...(progress ?? { done: 0, of: 0 }), failed };
}

/**
 * Begins to mark held positions with the snapshots that have not yet, in the ingest thread, and waits for it as long as
 * `patienceMs`. @returns how far it is; null when nothing is left
 */
export async function catchUpMarks(patienceMs = PAGE_PATIENCE_MS): Promise<UpkeepProgress | null> {
  const { marks } = upkeep();
  const run = marks.start();
  run.catch(tell);
  await Promise.race([run.catch(() => undefined), sleep(patienceMs, undefined, { ref: false })]);
  return marks.progress;
}

/** Ends both after the snapshot under way. */
export async function stopUpkeep(): Promise<void> {
  const { metrics, marks } = upkeep();
  await Promise.all([metrics.stop(), marks.stop()]);
}
