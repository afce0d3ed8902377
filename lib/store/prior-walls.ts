import { previousSession, sessionAt } from '../engine/market/exchange-calendar.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { openStore } from './client.ts';
import { retryBusy } from './retry-busy.ts';

interface SeriesPoint {
  readonly symbol: string;
  readonly source: string;
  readonly asOf: EpochMilliseconds;
}

/** The walls of the last snapshot of the session before, same series, default view; null where none is stored. */
export async function readPriorWalls(
  { symbol, source, asOf }: SeriesPoint,
  methodVersion: string,
): Promise<{ callWall: number | null; putWall: number | null } | null> {
  const { date, opensAt } = sessionAt(asOf);
  const from = previousSession(date).opensAt;
  const client = await openStore();
  return retryBusy(() =>
    client.derivedMetrics.findFirst({
      where: { symbol, source, methodVersion, asOf: { gte: new Date(from), lt: new Date(opensAt) } },
      select: { callWall: true, putWall: true },
      orderBy: [{ asOf: 'desc' }, { snapshotId: 'desc' }],
    }),
  );
}
