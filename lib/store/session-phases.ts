import { nextSession, sessionAt } from '../engine/market/exchange-calendar.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import { phasesUpTo } from '../engine/psychology/phases-up-to.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { readAnalysisContext } from './analysis-context.ts';
import { openStore } from './client.ts';
import { retryBusy } from './retry-busy.ts';
import { phaseEvent } from './snapshot-reading.ts';

interface Arrival {
  readonly symbol: string;
  readonly source: string;
  readonly sample: boolean;
  readonly asOf: EpochMilliseconds;
}

/**
 * Reads the session anew after a snapshot that arrived behind others of its series: the phase of those later ones is
 * stored as the whole session has it, and each change of phase that was not noted is. Nothing to do for the newest.
 */
export async function refreshLaterPhases({ symbol, source, sample, asOf }: Arrival): Promise<void> {
  const nextOpen = nextSession(sessionAt(asOf).date).opensAt;
  const client = await openStore();
  const later = await retryBusy(() =>
    client.snapshot.findMany({
      where: { symbol, source, asOf: { gt: new Date(asOf), lt: new Date(nextOpen) } },
      select: {
        ...{ id: true, symbol: true, asOf: true },
        metrics: { where: { methodVersion: METHOD_VERSION }, select: { phase: true } },
        events: { where: { kind: 'phase' }, select: { id: true } },
      },
      orderBy: [{ asOf: 'asc' }, { id: 'asc' }],
    }),
  );
  const newest = later.at(-1);
  if (newest === undefined) return;
  const until = newest.asOf.getTime() + 1;
  const context = await readAnalysisContext({ symbol, source, sample, asOf: until });
  const phases = new Map(phasesUpTo(context, until).map((point) => [point.id, point]));
  const changed = later.flatMap(({ id, metrics, events, ...own }) => {
    const now = phases.get(id);
    if (now === undefined) return [];
    const where = { snapshotId_methodVersion: { snapshotId: id, methodVersion: METHOD_VERSION } };
    return [
      ...(metrics[0] !== undefined && metrics[0].phase !== now.phase
        ? [client.derivedMetrics.update({ where, data: { phase: now.phase }, select: { phase: true } })]
        : []),
      ...(now.begins && events.length === 0 ? [phaseEvent(client, { id, ...own })] : []),
    ];
  });
  if (changed.length > 0) await retryBusy(() => client.$transaction(changed));
}
