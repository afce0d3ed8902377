import { previousSession } from '../engine/market/exchange-calendar.ts';
import { openStore } from './client.ts';

const SESSIONS = 252;
const MINUTE_MS = 60_000;

export interface YearSeries {
  readonly symbol: string;
  readonly source: string;
  readonly methodVersion: string;
  readonly isSample: boolean;
  /** Date that the year's last session comes before. */
  readonly before: string;
}

/** Instants of every minute of the 252 sessions before a date, oldest first. */
function minutesOfYear(before: string): number[] {
  const sessions = [previousSession(before)];
  while (sessions.length < SESSIONS) sessions.unshift(previousSession(sessions[0]?.date ?? before));
  return sessions.flatMap(({ opensAt, closesAt }) =>
    Array.from({ length: (closesAt - opensAt) / MINUTE_MS }, (_, i) => opensAt + i * MINUTE_MS),
  );
}

/**
 * Fills a migrated database with a year of one-minute metrics of one series, figures a slow wave with noise.
 * @returns how many rows
 */
export async function fillYearOfMetrics({ symbol, source, methodVersion, isSample, before }: YearSeries) {
  const client = await openStore();
  const rows = minutesOfYear(before).map((at, i) => ({
    id: String((i * 7919) % 1_000_003).padStart(20, '0'),
    at: new Date(at).toISOString().replace('Z', '+00:00'),
    value: 1e9 * Math.sin(i / 5_000) + 1e7 * ((i * 31) % 17),
  }));
  const json = JSON.stringify(rows);
  await client.$transaction([
    client.$executeRaw`
      INSERT INTO "Snapshot" ("id", "contentHash", "symbol", "source", "sample", "asOf", "spot", "contracts",
        "accepted", "format", "metadata", "columns", "quality")
      SELECT value->>'id', value->>'id', ${symbol}, ${source}, ${isSample}, value->>'at', 590, 0, 0, 'native', '{}', x'00', '{}'
      FROM json_each(${json})`,
    client.$executeRaw`
      INSERT INTO "DerivedMetrics" ("snapshotId", "methodVersion", "symbol", "source", "asOf", "spot", "netGex",
        "grossGex", "netDex", "netVex", "netChex", "phase")
      SELECT value->>'id', ${methodVersion}, ${symbol}, ${source}, value->>'at', 590, value->>'value', 1e10, 1, 1, 1, 'quiet'
      FROM json_each(${json})`,
  ]);
  return rows.length;
}

/** The plain way to the same rows: objects through the ORM. */
export async function rowsThroughOrm({ symbol, source, methodVersion }: YearSeries) {
  const client = await openStore();
  return client.derivedMetrics.findMany({
    where: { symbol, source, methodVersion },
    select: { asOf: true, netGex: true },
    orderBy: [{ asOf: 'asc' }, { snapshotId: 'asc' }],
  });
}
