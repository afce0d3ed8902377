import type { ExchangeDate } from '../engine/units.ts';
import type { DailyVolatility } from '../engine/volatility/daily-volatility.ts';
import { openStore } from './client.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { retryBusy } from './retry-busy.ts';

/** Six values each; SQLite takes 32 766 in one statement. */
const ROWS_PER_STATEMENT = 1_000;

/** One session's 30-day index and where it is from: a stored snapshot, or (null) an import. */
export interface DailyVolatilityRow extends DailyVolatility {
  /** Instant it was read at; of an imported row the session's close. */
  readonly asOf: number;
  readonly snapshotId: string | null;
}

interface Series {
  readonly symbol: string;
  readonly source: string;
}

const rowOf = ({ symbol, source }: Series, { date, iv30, asOf, snapshotId }: DailyVolatilityRow) =>
  Prisma.sql`(${symbol}, ${source}, ${date}, ${iv30}, ${new Date(asOf)}, ${snapshotId})`;

const upsert = (client: PrismaClient, rows: readonly Prisma.Sql[]) => client.$executeRaw`
  INSERT INTO "DailyVolatility" ("symbol", "source", "date", "iv30", "asOf", "snapshotId")
  VALUES ${Prisma.join([...rows])}
  ON CONFLICT ("symbol", "source", "date") DO UPDATE SET
    "iv30" = excluded."iv30", "asOf" = excluded."asOf", "snapshotId" = excluded."snapshotId"
  WHERE CASE WHEN "DailyVolatility"."snapshotId" IS NULL THEN TRUE
    ELSE excluded."snapshotId" IS NOT NULL AND excluded."asOf" >= "DailyVolatility"."asOf" END`;

/**
 * The statements, for a batch, that store a series' daily volatilities: of one session's snapshots the latest counts,
 * and an imported row never replaces one that was computed from a chain.
 */
export function dailyVolatilityStatements(
  client: PrismaClient,
  series: Series,
  rows: readonly DailyVolatilityRow[],
) {
  const statements = [];
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT)
    statements.push(
      upsert(
        client,
        rows.slice(i, i + ROWS_PER_STATEMENT).map((row) => rowOf(series, row)),
      ),
    );
  return statements;
}

/** Stores daily volatilities of one series in one batch. @throws StoreBusy, StorageFull */
export async function saveDailyVolatility(
  series: Series,
  rows: readonly DailyVolatilityRow[],
): Promise<void> {
  const client = await openStore();
  await retryBusy(() => client.$transaction(dailyVolatilityStatements(client, series, rows)));
}

/**
 * Puts a snapshot's recomputed 30-day index in the place of what it computed before; null takes the row away. Nothing to
 * do for a snapshot whose session has another's.
 */
export async function replaceComputedVolatility(snapshotId: string, iv30: number | null): Promise<void> {
  const client = await openStore();
  const where = { snapshotId };
  await retryBusy<unknown>(() =>
    iv30 === null
      ? client.dailyVolatility.deleteMany({ where })
      : client.dailyVolatility.updateMany({ where, data: { iv30 } }),
  );
}

/** The daily volatilities of one series within [from, to], oldest first. */
export async function readDailyVolatility(
  { symbol, source }: Series,
  from: ExchangeDate,
  to: ExchangeDate,
): Promise<DailyVolatility[]> {
  const client = await openStore();
  return retryBusy(() =>
    client.dailyVolatility.findMany({
      where: { symbol, source, date: { gte: from, lte: to } },
      select: { date: true, iv30: true },
      orderBy: { date: 'asc' },
    }),
  );
}
