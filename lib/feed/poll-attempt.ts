import type { PollSchedule } from '../engine/market/poll-schedule.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { IngestError, type IngestErrorCode } from '../ingest/ingest-error.ts';
import type { ChainSource } from '../ingest/sources/chain-source.ts';
import type { SourceClient } from '../ingest/sources/source-client.ts';
import { SourceFailure } from '../ingest/sources/source-failure.ts';
import type { SourceSymbol } from '../ingest/sources/source-symbol.ts';
import type { PollOutcome } from '../schema/poll-outcome.ts';
import { StorageFull, StoreBusy } from '../store/store-errors.ts';
import type { ChainResult, ChainTask } from './ingest-task.ts';

/** What an attempt needs. */
export interface AttemptParts {
  readonly source: ChainSource;
  readonly client: SourceClient;
  readonly schedule: PollSchedule;
  readonly ingest: (task: ChainTask) => Promise<ChainResult>;
  /** For all of its requests together. */
  readonly timeoutMs: number;
}

/** How an attempt ended. */
export interface AttemptResult {
  readonly outcome: PollOutcome;
  readonly detail: string | null;
  readonly retryAfterMs: number | null;
  /** Null where no answer came, or it told no time. */
  readonly sourceTime: EpochMilliseconds | null;
  /** For the next request. */
  readonly etag: string | null;
  /** Of an answer that could be read; its `id` is null where nothing was stored. */
  readonly chain: ChainResult | null;
}

const OUTCOME_OF: Readonly<Partial<Record<IngestErrorCode, PollOutcome>>> = {
  empty: 'empty',
  no_rows: 'empty',
  truncated: 'truncated',
  too_large: 'too_large',
};

const NOTHING = { retryAfterMs: null, sourceTime: null, etag: null, chain: null };

function failed(error: unknown): AttemptResult {
  if (error instanceof SourceFailure)
    return { ...NOTHING, outcome: error.outcome, detail: error.message, retryAfterMs: error.retryAfterMs };
  if (error instanceof IngestError)
    return { ...NOTHING, outcome: OUTCOME_OF[error.code] ?? 'malformed', detail: error.message };
  const isStore = error instanceof StoreBusy || error instanceof StorageFull;
  if (!isStore) console.error(JSON.stringify({ level: 'error', poll: String(error).slice(0, 500) }));
  return { ...NOTHING, outcome: 'not_stored', detail: isStore ? error.message : 'an internal error' };
}

/**
 * Asks a source for one symbol's chain and hands the answer on to be read, judged and stored. Never throws: every way
 * it can fail is an outcome, and then nothing is stored.
 * @param clock the source's time when the answer has come, after what the answer says of it
 */
export async function attemptPoll(
  { source, client, schedule, ingest, timeoutMs }: AttemptParts,
  symbol: SourceSymbol,
  {
    etag,
    stop,
    clock,
  }: { etag: string | null; stop: AbortSignal; clock: (sourceTime: number | null) => number },
): Promise<AttemptResult> {
  let told: Pick<AttemptResult, 'sourceTime' | 'etag'> = { sourceTime: null, etag: null };
  try {
    const get = client.attempt(AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]));
    const answer = await source.fetchChain(get, symbol, etag);
    told = { sourceTime: answer.sourceTime, etag: answer.etag };
    const now = clock(answer.sourceTime);
    const expected = { symbol: symbol.symbol, schedule, now };
    const chain = await ingest({ bytes: answer.bytes, options: { format: answer.format }, expected });
    return { ...NOTHING, ...told, outcome: chain.outcome, detail: chain.detail, chain };
  } catch (error) {
    const result = { ...failed(error), ...told };
    const isUnasked = result.outcome === 'not_modified' && etag === null;
    return isUnasked ? { ...result, outcome: 'unexpected_status', detail: 'HTTP 304, unasked' } : result;
  }
}
