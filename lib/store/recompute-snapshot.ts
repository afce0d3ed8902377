import { analyze } from '../engine/analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { nextSession, sessionAt } from '../engine/market/exchange-calendar.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { readAnalysisContext } from './analysis-context.ts';
import { openStore } from './client.ts';
import { replaceComputedVolatility } from './daily-volatility.ts';
import { saveMetrics } from './metrics.ts';
import { metricsOf } from './metrics-of.ts';
import { retryBusy } from './retry-busy.ts';
import { refreshLaterPhases } from './session-phases.ts';
import { readingRow } from './snapshot-reading.ts';
import { loadSnapshot } from './snapshots.ts';

/** Whether this version has computed a later snapshot of the session: its phase was read without this one. */
async function hasLater({ symbol, source, asOf }: OptionChain, methodVersion: string): Promise<boolean> {
  const client = await openStore();
  const until = nextSession(sessionAt(asOf).date).opensAt;
  const range = { gt: new Date(asOf), lt: new Date(until) };
  const where = { symbol, source, methodVersion, asOf: range };
  return (await retryBusy(() => client.derivedMetrics.count({ where }))) > 0;
}

/**
 * Computes what is stored of a snapshot by this version of the method: metrics, reading, its session's 30-day index where
 * that was this snapshot's, and the phases of the session's later snapshots. Rows of other versions stay.
 * @throws UnknownSnapshot, CorruptSnapshot, InvalidArgument, StoreBusy, StorageFull
 */
export async function recomputeSnapshot(snapshotId: string): Promise<void> {
  const { chain } = await loadSnapshot(snapshotId);
  const analysis = analyze(chain, await readAnalysisContext(chain), DEFAULT_ASSUMPTIONS);
  const metrics = metricsOf(analysis);
  const { methodVersion, iv30 } = metrics;
  const row = readingRow(analysis.reading, methodVersion);
  const client = await openStore();
  await retryBusy(() =>
    client.snapshotReading.upsert({
      where: { snapshotId_methodVersion: { snapshotId, methodVersion } },
      create: { snapshotId, ...row },
      update: row,
    }),
  );
  await replaceComputedVolatility(snapshotId, iv30);
  await saveMetrics(snapshotId, metrics);
  if (await hasLater(chain, methodVersion)) await refreshLaterPhases(chain);
}
