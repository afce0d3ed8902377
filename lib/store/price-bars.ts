import type { BarInterval, PriceBar } from '../engine/market/price-bars.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { openStore } from './client.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { retryBusy } from './retry-busy.ts';

/** Ten values each; SQLite takes 32 766 in one statement. */
const ROWS_PER_STATEMENT = 1_000;

/** Bars of one interval, as a file brings them. */
export interface BarSeries {
  readonly interval: BarInterval;
  readonly bars: readonly PriceBar[];
}

interface BarOrigin {
  readonly symbol: string;
  readonly source: string;
  /** Of the snapshot that brings the bars. */
  readonly asOf: EpochMilliseconds;
}

const rowOf = ({ symbol, source, asOf }: BarOrigin, interval: BarInterval, bar: PriceBar) =>
  Prisma.sql`(${symbol}, ${source}, ${interval}, ${new Date(bar.start)}, ${bar.open}, ${bar.high}, ${bar.low},
    ${bar.close}, ${bar.volume}, ${new Date(asOf)})`;

const upsert = (client: PrismaClient, rows: readonly Prisma.Sql[]) => client.$executeRaw`
  INSERT INTO "PriceBar" ("symbol", "source", "interval", "start", "open", "high", "low", "close", "volume", "asOf")
  VALUES ${Prisma.join([...rows])}
  ON CONFLICT ("symbol", "source", "interval", "start") DO UPDATE SET
    "open" = excluded."open", "high" = excluded."high", "low" = excluded."low", "close" = excluded."close",
    "volume" = excluded."volume", "asOf" = excluded."asOf"
  WHERE excluded."asOf" >= "PriceBar"."asOf"`;

/** The statements, for a batch, that store bars; a bar from an older snapshot never replaces one from a newer. */
export function barStatements(client: PrismaClient, origin: BarOrigin, series: readonly BarSeries[]) {
  const rows = series.flatMap(({ interval, bars }) => bars.map((bar) => rowOf(origin, interval, bar)));
  const statements = [];
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT)
    statements.push(upsert(client, rows.slice(i, i + ROWS_PER_STATEMENT)));
  return statements;
}

/** Stored bars of one series that start within [from, to], oldest first. */
export async function readBars(
  symbol: string,
  source: string,
  interval: BarInterval,
  from: EpochMilliseconds,
  to: EpochMilliseconds,
): Promise<PriceBar[]> {
  const client = await openStore();
  const rows = await retryBusy(() =>
    client.priceBar.findMany({
      where: { symbol, source, interval, start: { gte: new Date(from), lte: new Date(to) } },
      select: { start: true, open: true, high: true, low: true, close: true, volume: true },
      orderBy: { start: 'asc' },
    }),
  );
  return rows.map((row) => ({ ...row, start: row.start.getTime() }));
}
