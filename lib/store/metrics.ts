import type { EarlierReading } from '../engine/analyze.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { openStore } from './client.ts';
import { retryBusy } from './retry-busy.ts';
import { readReadings } from './snapshot-reading.ts';

/** Figures of one snapshot in the default view, by one version of the method. */
export interface SnapshotMetrics {
  readonly methodVersion: string;
  readonly netGex: number;
  readonly grossGex: number;
  readonly netDex: number;
  readonly netVex: number;
  readonly netChex: number;
  readonly gammaFlip: number | null;
  readonly callWall: number | null;
  readonly putWall: number | null;
  readonly expectedMove: number | null;
  readonly volumeOi: number | null;
  /** 30-day index, 0.1393 = 13.93 %. */
  readonly iv30: number | null;
  readonly phase: string;
}

/** What a metrics row repeats of its snapshot. */
const SERIES_FIELDS = { symbol: true, source: true, asOf: true, spot: true } as const;

/** Stores or replaces the metrics of a stored snapshot under their method version. */
export async function saveMetrics(snapshotId: string, metrics: SnapshotMetrics): Promise<void> {
  const client = await openStore();
  const { methodVersion } = metrics;
  const snapshot = await retryBusy(() =>
    client.snapshot.findUniqueOrThrow({ where: { id: snapshotId }, select: SERIES_FIELDS }),
  );
  await retryBusy(() =>
    client.derivedMetrics.upsert({
      where: { snapshotId_methodVersion: { snapshotId, methodVersion } },
      create: { snapshotId, ...snapshot, ...metrics },
      update: metrics,
    }),
  );
}

/** The metrics of a snapshot by that method version; null when they were not computed. */
export async function readMetrics(
  snapshotId: string,
  methodVersion: string,
): Promise<SnapshotMetrics | null> {
  const client = await openStore();
  return retryBusy(() =>
    client.derivedMetrics.findUnique({
      where: { snapshotId_methodVersion: { snapshotId, methodVersion } },
      omit: { snapshotId: true, ...SERIES_FIELDS },
    }),
  );
}

interface ReadingsQuery {
  readonly symbol: string;
  readonly source: string;
  readonly from: EpochMilliseconds;
  /** Exclusive. */
  readonly before: EpochMilliseconds;
  readonly methodVersion: string;
}

/** One reading per instant of a series within [from, before), oldest first; figures not computed are null. */
export async function readEarlierMetrics(query: ReadingsQuery): Promise<EarlierReading[]> {
  const { symbol, source, from, before, methodVersion } = query;
  const client = await openStore();
  const rows = await retryBusy(() =>
    client.snapshot.findMany({
      where: { symbol, source, asOf: { gte: new Date(from), lt: new Date(before) } },
      select: {
        id: true,
        asOf: true,
        spot: true,
        metrics: { where: { methodVersion }, select: { netGex: true, volumeOi: true } },
      },
      orderBy: [{ asOf: 'asc' }, { id: 'asc' }],
    }),
  );
  const byInstant = new Map<EpochMilliseconds, EarlierReading>();
  for (const { id, asOf, spot, metrics } of rows) {
    const at = asOf.getTime();
    byInstant.set(at, {
      id,
      at,
      spot,
      netGex: metrics[0]?.netGex ?? null,
      volumeOi: metrics[0]?.volumeOi ?? null,
    });
  }
  const found = [...byInstant.values()];
  const readings = await readReadings(
    found.map(({ id = '' }) => id),
    methodVersion,
  );
  return found.map((own) => ({ ...own, reading: readings.get(own.id ?? '') ?? null }));
}
