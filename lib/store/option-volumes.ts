import { previousSession, sessionAt } from '../engine/market/exchange-calendar.ts';
import type { SessionVolumes } from '../engine/psychology/volume-curve.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { openStore } from './client.ts';
import { retryBusy } from './retry-busy.ts';

const SESSIONS = 20;
const KEPT = 16;
const kept = new Map<string, SessionVolumes[]>();

interface SeriesPoint {
  readonly symbol: string;
  readonly source: string;
  readonly asOf: EpochMilliseconds;
}

interface VolumeRow {
  readonly asOf: Date;
  readonly volume: number;
}

function bySession(rows: readonly VolumeRow[]): SessionVolumes[] {
  const sessions = new Map<string, { -readonly [K in keyof SessionVolumes]: SessionVolumes[K] }>();
  for (const { asOf, volume } of rows) {
    const at = asOf.getTime();
    const { date, opensAt, closesAt } = sessionAt(at);
    const own = sessions.get(date) ?? { opensAt, closesAt, points: [] };
    sessions.set(date, { ...own, points: [...own.points, { at, volume }] });
  }
  return [...sessions.values()];
}

/**
 * Volume of all options so far at every stored snapshot of the 20 sessions before, same series, oldest first: a sum over
 * the chain, the same by every version of the method. Kept in memory until a snapshot of those sessions is added.
 */
export async function readOptionVolumes({ symbol, source, asOf }: SeriesPoint): Promise<SessionVolumes[]> {
  const { date, opensAt } = sessionAt(asOf);
  let first = previousSession(date);
  for (let i = 1; i < SESSIONS; i++) first = previousSession(first.date);
  const client = await openStore();
  const where = { symbol, source, asOf: { gte: new Date(first.opensAt), lt: new Date(opensAt) } };
  const count = await retryBusy(() => client.snapshot.count({ where }));
  if (count === 0) return [];
  const key = JSON.stringify([process.env.DATABASE_URL, symbol, source, date, count]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const rows = await retryBusy(() =>
    client.snapshotReading.findMany({
      where: { optionVolume: { not: null }, snapshot: where },
      distinct: ['snapshotId'],
      select: { optionVolume: true, snapshot: { select: { asOf: true } } },
      orderBy: [{ snapshot: { asOf: 'asc' } }, { snapshotId: 'asc' }],
    }),
  );
  const sessions = bySession(
    rows.map(({ optionVolume, snapshot }) => ({ asOf: snapshot.asOf, volume: optionVolume ?? 0 })),
  );
  kept.set(key, sessions);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return sessions;
}
