import { gunzipSync } from 'node:zlib';
import type { PollSchedule } from '../engine/market/poll-schedule.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { ChainFile, ChainFileOptions } from '../ingest/chain-file.ts';
import { MAX_FILE_BYTES } from '../ingest/decode-text.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { readChainFile } from '../ingest/read-chain-file.ts';
import type { PollOutcome } from '../schema/poll-outcome.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';
import type { PreparedAnalysis } from '../store/prepared-analysis.ts';
import { newestOfSeries } from '../store/snapshots.ts';
import { judgeChain } from './judge-chain.ts';

const MIB = 1024 * 1024;
const MAX_RATIO = 100;

/** A chain file to read and store. Its bytes may be gzip. */
export interface ChainTask {
  readonly bytes: Uint8Array;
  readonly options: ChainFileOptions;
  /** Of a polled one: what it must be to be stored. */
  readonly expected?: {
    readonly symbol: string;
    readonly schedule: PollSchedule;
    readonly now: EpochMilliseconds;
  };
}

/** What became of it. */
export interface ChainResult {
  readonly outcome: PollOutcome;
  /** Why nothing was stored; null where something was, or was there already. */
  readonly detail: string | null;
  /** Null where nothing was stored. */
  readonly id: string | null;
  readonly symbol: string;
  readonly asOf: EpochMilliseconds;
  readonly quotedAt: EpochMilliseconds | null;
  readonly contracts: number;
  readonly accepted: number;
  readonly rejected: ChainFile['rejected'];
  readonly flags: ChainFile['flags'];
  readonly expiries: readonly string[];
}

/** @throws IngestError too_large, truncated */
function inflate(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const maxOutputLength = Math.min(MAX_FILE_BYTES, Math.max(MIB, bytes.length * MAX_RATIO));
  try {
    return gunzipSync(bytes, { maxOutputLength });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new IngestError(
        'too_large',
        `at most ${MAX_FILE_BYTES / MIB} MiB and a ratio of ${MAX_RATIO}`,
        'more',
      );
    throw new IngestError('truncated', 'whole gzip data', message);
  }
}

async function refusalOf(file: ChainFile, expected: ChainTask['expected']) {
  if (expected === undefined) return null;
  const { symbol, source, asOf } = file.chain;
  const newest = await newestOfSeries(symbol, source);
  const judged = { symbol, asOf, quotedAt: file.quotedAt ?? null };
  return judgeChain(judged, { ...expected, newestAsOf: newest?.asOf ?? null });
}

/**
 * Reads a chain file, judges it where it was polled, and stores it with its metrics, bars and event: the whole way
 * from bytes to disk. Idempotent by content. `onAnalysis` as in ingestChainFile.
 * @throws IngestError, InvalidArgument, StoreBusy, StorageFull
 */
export async function ingestChain(
  { bytes, options, expected }: ChainTask,
  onAnalysis?: (prepared: PreparedAnalysis) => void,
): Promise<ChainResult> {
  const file = readChainFile(inflate(bytes), options);
  const { chain } = file;
  const refusal = await refusalOf(file, expected);
  const stored = refusal === null ? await ingestChainFile(file, onAnalysis) : null;
  return {
    outcome: refusal?.outcome ?? (stored?.created ? 'stored' : 'duplicate'),
    detail: refusal?.detail ?? null,
    id: stored?.id ?? null,
    symbol: chain.symbol,
    asOf: chain.asOf,
    quotedAt: file.quotedAt ?? null,
    contracts: chain.columns.strike.length,
    accepted: stored?.accepted ?? 0,
    rejected: file.rejected,
    flags: file.flags,
    expiries: [...new Set(chain.expirations.map((e) => e.date))].sort(),
  };
}
