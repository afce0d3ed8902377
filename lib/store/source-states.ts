import type { PollSchedule } from '../engine/market/poll-schedule.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { isUsable, type PollOutcome } from '../schema/poll-outcome.ts';
import { openStore } from './client.ts';
import type { SourceState as StateRow } from './generated/client.ts';
import { retryBusy } from './retry-busy.ts';

const KEPT_REJECTIONS = 50;

interface RejectedRow {
  readonly row: number;
  readonly field: string;
  readonly reason: string;
}

/** Where polling one symbol at one source stands. Durations in milliseconds. */
export interface SourceState {
  readonly source: string;
  readonly symbol: string;
  readonly schedule: PollSchedule;
  readonly lastAttemptAt: EpochMilliseconds | null;
  readonly lastOutcome: PollOutcome | null;
  /** What the last attempt met, in words; null after a usable answer. */
  readonly lastDetail: string | null;
  /** Last usable answer, whether or not it held anything new. */
  readonly lastSuccessAt: EpochMilliseconds | null;
  readonly newestAsOf: EpochMilliseconds | null;
  readonly newestSnapshotId: string | null;
  readonly nextAttemptAt: EpochMilliseconds | null;
  readonly consecutiveFailures: number;
  /** Publication less the underlying's last trade, as the last usable answer had it. */
  readonly quoteDelayMs: number | null;
  /** The source's clock less this machine's: its ages are told by `now + clockSkewMs`. */
  readonly clockSkewMs: number | null;
  /** Rows of the last usable answer: kept, and rejected with the first reasons. */
  readonly rows: number | null;
  readonly rejectedRows: number | null;
  readonly rejected: readonly RejectedRow[];
  readonly backfilledAt: EpochMilliseconds | null;
  readonly backfillDetail: string | null;
  /** How often each outcome occurred. */
  readonly outcomes: Readonly<Partial<Record<PollOutcome, number>>>;
}

/** One attempt, as it is recorded. */
export interface PollRecord {
  readonly source: string;
  readonly symbol: string;
  readonly schedule: PollSchedule;
  readonly at: EpochMilliseconds;
  readonly outcome: PollOutcome;
  readonly detail?: string;
  readonly nextAttemptAt: EpochMilliseconds;
  readonly clockSkewMs?: number | null;
  /** Of a usable answer that held a chain. */
  readonly chain?: {
    readonly snapshotId: string;
    readonly asOf: EpochMilliseconds;
    readonly quoteDelayMs: number | null;
    readonly rows: number;
    readonly rejected: readonly RejectedRow[];
  };
}

const instantOf = (date: Date | null) => date?.getTime() ?? null;

const toState = (
  { intervalMs, delayMs, ...row }: StateRow,
  outcomes: Partial<Record<PollOutcome, number>>,
): SourceState => ({
  ...row,
  schedule: { intervalMs, delayMs },
  lastOutcome: row.lastOutcome as PollOutcome | null,
  lastAttemptAt: instantOf(row.lastAttemptAt),
  lastSuccessAt: instantOf(row.lastSuccessAt),
  newestAsOf: instantOf(row.newestAsOf),
  nextAttemptAt: instantOf(row.nextAttemptAt),
  backfilledAt: instantOf(row.backfilledAt),
  rejected: JSON.parse(row.rejected),
  outcomes,
});

/** Every source and symbol that was ever asked, by name. */
export async function readSourceStates(): Promise<SourceState[]> {
  const client = await openStore();
  const [rows, counts] = await Promise.all([
    retryBusy(() => client.sourceState.findMany({ orderBy: [{ source: 'asc' }, { symbol: 'asc' }] })),
    retryBusy(() => client.sourceOutcome.findMany()),
  ]);
  return rows.map((row) => {
    const own = counts.filter((c) => c.source === row.source && c.symbol === row.symbol);
    return toState(row, Object.fromEntries(own.map((c) => [c.outcome, c.count])));
  });
}

/** The schedule and state of one series; null for one that is never polled (imports, the sample). */
export async function readSourceState(source: string, symbol: string): Promise<SourceState | null> {
  return (await readSourceStates()).find((s) => s.source === source && s.symbol === symbol) ?? null;
}

function usableFields({ at, chain }: PollRecord, newest: EpochMilliseconds | null) {
  const fields = { lastSuccessAt: new Date(at), consecutiveFailures: 0 };
  if (chain === undefined) return fields;
  const { rejected, rows, quoteDelayMs, asOf, snapshotId } = chain;
  return {
    ...fields,
    rows,
    quoteDelayMs,
    rejectedRows: rejected.length,
    rejected: JSON.stringify(rejected.slice(0, KEPT_REJECTIONS)),
    ...((newest === null || asOf >= newest) && { newestAsOf: new Date(asOf), newestSnapshotId: snapshotId }),
  };
}

/** Records one attempt and counts its outcome, in one batch; the newest snapshot never moves backwards. */
export async function recordPoll(record: PollRecord): Promise<void> {
  const { source, symbol, schedule, at, outcome } = record;
  const client = await openStore();
  const where = { source_symbol: { source, symbol } };
  const known = await retryBusy(() => client.sourceState.findUnique({ where, select: { newestAsOf: true } }));
  const attempt = {
    ...schedule,
    lastAttemptAt: new Date(at),
    lastOutcome: outcome,
    lastDetail: record.detail ?? null,
    nextAttemptAt: new Date(record.nextAttemptAt),
    ...(record.clockSkewMs !== undefined && { clockSkewMs: record.clockSkewMs }),
  };
  const usable = isUsable(outcome) ? usableFields(record, instantOf(known?.newestAsOf ?? null)) : null;
  await retryBusy(() =>
    client.$transaction([
      client.sourceState.upsert({
        where,
        create: { source, symbol, ...attempt, ...(usable ?? { consecutiveFailures: 1 }) },
        update: { ...attempt, ...(usable ?? { consecutiveFailures: { increment: 1 } }) },
      }),
      client.sourceOutcome.upsert({
        where: { source_symbol_outcome: { source, symbol, outcome } },
        create: { source, symbol, outcome, count: 1, lastAt: new Date(at) },
        update: { count: { increment: 1 }, lastAt: new Date(at) },
      }),
    ]),
  );
}

/**
 * Records what came of fetching bars; `at` null: they failed, and the time of the last good ones stands. A symbol whose
 * first bars come before its first chain gets its row here.
 */
export async function recordBackfill(
  source: string,
  symbol: string,
  {
    at,
    schedule,
    detail,
  }: {
    readonly at: EpochMilliseconds | null;
    readonly schedule: PollSchedule;
    readonly detail: string;
  },
): Promise<void> {
  const client = await openStore();
  const found = { backfillDetail: detail, ...(at !== null && { backfilledAt: new Date(at) }) };
  await retryBusy(() =>
    client.sourceState.upsert({
      where: { source_symbol: { source, symbol } },
      create: { source, symbol, ...schedule, ...found },
      update: found,
    }),
  );
}
