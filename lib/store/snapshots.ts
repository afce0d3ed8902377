import { sessionAt } from '../engine/market/exchange-calendar.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { parseQuality, type SnapshotQuality } from '../schema/snapshot-quality.ts';
import { openStore } from './client.ts';
import { dailyVolatilityStatements } from './daily-volatility.ts';
import { announceEvent } from './event-signal.ts';
import { Prisma } from './generated/client.ts';
import type { SnapshotMetrics } from './metrics.ts';
import { barStatements } from './price-bars.ts';
import { retryBusy } from './retry-busy.ts';
import { INFO_FIELDS, type SnapshotInfo, toSnapshotInfo } from './snapshot-info.ts';
import { phaseEvent, readingRow, type SnapshotReadings } from './snapshot-reading.ts';
import { chainOfRow, type SnapshotFile, snapshotRow } from './snapshot-row.ts';
import { UnknownSnapshot } from './store-errors.ts';

export type { SnapshotFile, SnapshotInfo, SnapshotMetrics };

const NEWEST_FIRST = [
  { asOf: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.SnapshotOrderByWithRelationInput[];
const OLDEST_FIRST = [
  { asOf: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.SnapshotOrderByWithRelationInput[];

const isDuplicate = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

/** The session's 30-day volatility as this snapshot has it. */
function volatilityRows({ asOf }: OptionChain, { iv30 }: SnapshotMetrics, snapshotId: string) {
  return iv30 === null ? [] : [{ date: sessionAt(asOf).date, iv30, asOf, snapshotId }];
}

/**
 * Stores a chain, its default-view metrics and reading, its bars and events in one batch. Idempotent by content: a chain that
 * is stored already keeps its id and only brings its bars, and of two saves at once one is `created`. `begun`: the file's
 * row, where making it has begun before.
 * @throws InvalidArgument, StoreBusy, StorageFull
 */
export async function saveSnapshot(
  file: SnapshotFile,
  metrics: SnapshotMetrics,
  { reading = null, beginsPhase = false }: SnapshotReadings = {},
  begun = snapshotRow(file),
): Promise<{ id: string; created: boolean }> {
  const { chain } = file;
  const row = await begun;
  const { id, symbol, source, asOf, spot } = row;
  const client = await openStore();
  const isStored = () => client.snapshot.count({ where: { id } });
  const saveBars = () => client.$transaction(barStatements(client, chain, file.bars));
  const create = () =>
    client.$transaction([
      client.snapshot.create({
        data: {
          ...row,
          metrics: { create: { ...metrics, symbol, source, asOf, spot } },
          readings: { create: reading === null ? [] : [readingRow(reading, metrics.methodVersion)] },
        },
        select: { id: true },
      }),
      client.event.create({
        data: { kind: 'snapshot', symbol: row.symbol, snapshotId: id, asOf: row.asOf },
      }),
      ...(beginsPhase ? [phaseEvent(client, { id, symbol, asOf })] : []),
      ...barStatements(client, chain, file.bars),
      ...dailyVolatilityStatements(client, chain, volatilityRows(chain, metrics, id)),
    ]);
  if ((await retryBusy(isStored)) === 0) {
    try {
      await retryBusy(create);
      announceEvent();
      return { id, created: true };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
  await retryBusy(saveBars);
  return { id, created: false };
}

export interface StoredSnapshot extends SnapshotQuality {
  readonly id: string;
  readonly chain: OptionChain;
  readonly format: string;
  readonly receivedAt: EpochMilliseconds;
}

/**
 * A stored chain with what its file brought along, its content checked against its hash.
 * @throws UnknownSnapshot, CorruptSnapshot
 */
export async function loadSnapshot(id: string): Promise<StoredSnapshot> {
  const client = await openStore();
  const row = await retryBusy(() => client.snapshot.findUnique({ where: { id } }));
  if (row === null) throw new UnknownSnapshot(id);
  return {
    id,
    chain: chainOfRow(row),
    ...parseQuality(row.quality),
    format: row.format,
    receivedAt: row.receivedAt.getTime(),
  };
}

async function newestWhere(where: Prisma.SnapshotWhereInput): Promise<SnapshotInfo | null> {
  const client = await openStore();
  const row = await retryBusy(() =>
    client.snapshot.findFirst({ where, select: INFO_FIELDS, orderBy: [...NEWEST_FIRST] }),
  );
  return row && toSnapshotInfo(row);
}

/**
 * The newest snapshot of a symbol by (asOf, id); with `at`, the newest not after it. A real chain goes before a
 * sample one: always without `at`, and with it unless the sample belongs to a later session. `sample: true` asks for
 * sample data only. Null when there is none.
 */
export async function latestSnapshot(
  symbol: string,
  { at, sample = false }: { readonly at?: EpochMilliseconds; readonly sample?: boolean } = {},
): Promise<SnapshotInfo | null> {
  const upTo = at === undefined ? {} : { asOf: { lte: new Date(at) } };
  const newest = (isSample: boolean) => newestWhere({ symbol, sample: isSample, ...upTo });
  if (sample) return newest(true);
  const [real, made] = await Promise.all([newest(false), newest(true)]);
  if (real === null || made === null) return real ?? made;
  const isMadeLater = sessionAt(made.asOf).date > sessionAt(real.asOf).date;
  return at !== undefined && isMadeLater ? made : real;
}

/** The newest snapshot of one series; null when it has none. */
export const newestOfSeries = (symbol: string, source: string): Promise<SnapshotInfo | null> =>
  newestWhere({ symbol, source });

/** Instants of the snapshots before and after this one in its own series; null at either end. */
export async function neighbours({ symbol, source, asOf }: SnapshotInfo) {
  const client = await openStore();
  const at = new Date(asOf);
  const nearest = (range: Prisma.DateTimeFilter, order: 'asc' | 'desc') =>
    retryBusy(() =>
      client.snapshot.findFirst({
        where: { symbol, source, asOf: range },
        select: { asOf: true },
        orderBy: { asOf: order },
      }),
    );
  const [previous, next] = await Promise.all([nearest({ lt: at }, 'desc'), nearest({ gt: at }, 'asc')]);
  return { previous: previous?.asOf.getTime() ?? null, next: next?.asOf.getTime() ?? null };
}

export interface SnapshotFilter {
  readonly symbol?: string;
  readonly source?: string;
  readonly sample?: boolean;
  readonly from?: EpochMilliseconds;
  readonly to?: EpochMilliseconds;
}

const inFilter = ({ symbol, source, sample, from, to }: SnapshotFilter): Prisma.SnapshotWhereInput => ({
  ...(symbol !== undefined && { symbol }),
  ...(source !== undefined && { source }),
  ...(sample !== undefined && { sample }),
  asOf: {
    ...(from !== undefined && { gte: new Date(from) }),
    ...(to !== undefined && { lte: new Date(to) }),
  },
});

/** Snapshots within the filter (bounds included), oldest first, at most `limit`. */
export async function listSnapshots(
  filter: SnapshotFilter & { readonly limit?: number },
): Promise<SnapshotInfo[]> {
  const client = await openStore();
  const rows = await retryBusy(() =>
    client.snapshot.findMany({
      where: inFilter(filter),
      select: INFO_FIELDS,
      orderBy: [...OLDEST_FIRST],
      ...(filter.limit !== undefined && { take: filter.limit }),
    }),
  );
  return rows.map(toSnapshotInfo);
}

/** Snapshots of one series within [from, to], oldest first. */
export const sessionSnapshots = (
  symbol: string,
  source: string,
  from: EpochMilliseconds,
  to: EpochMilliseconds,
): Promise<SnapshotInfo[]> => listSnapshots({ symbol, source, from, to });

/** The imports received last, with what reading their files found: newest first, at most `limit`. No sample data. */
export async function recentImports(limit: number): Promise<(SnapshotInfo & SnapshotQuality)[]> {
  const client = await openStore();
  const rows = await retryBusy(() =>
    client.snapshot.findMany({
      where: { sample: false },
      select: { ...INFO_FIELDS, quality: true },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: limit,
    }),
  );
  return rows.map(({ quality, ...row }) => ({ ...toSnapshotInfo(row), ...parseQuality(quality) }));
}

export interface StoredSymbol {
  readonly symbol: string;
  readonly snapshots: number;
  /** As latestSnapshot without `at`. */
  readonly latest: SnapshotInfo;
}

/** Every symbol with a stored chain, alphabetically. */
export async function listSymbols(): Promise<StoredSymbol[]> {
  const client = await openStore();
  const groups = await retryBusy(() =>
    client.snapshot.groupBy({ by: ['symbol'], _count: { _all: true }, orderBy: { symbol: 'asc' } }),
  );
  const rows = await Promise.all(
    groups.map(async ({ symbol, _count }) => {
      const latest = await latestSnapshot(symbol);
      return latest && { symbol, snapshots: _count._all, latest };
    }),
  );
  return rows.filter((row) => row !== null);
}
