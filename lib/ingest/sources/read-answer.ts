import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Dispatcher } from 'undici';
import type { EpochMilliseconds } from '../../engine/units.ts';
import { outcomeOfStatus } from './answer-outcome.ts';
import { retryAfterMs } from './retry-after.ts';
import { SourceFailure } from './source-failure.ts';

const MIB = 1024 * 1024;

/** Of everything one attempt reads, all its requests together. */
export interface FetchLimits {
  readonly compressedBytes: number;
  readonly bytes: number;
  /** Of inflated to compressed size. */
  readonly ratio: number;
}
export const FETCH_LIMITS: FetchLimits = { compressedBytes: 16 * MIB, bytes: 64 * MIB, ratio: 100 };

/** What is left of the limits of an attempt. */
export type Allowance = { -readonly [K in keyof FetchLimits]: FetchLimits[K] };

export interface FetchedBody {
  readonly bytes: Uint8Array;
  readonly etag: string | null;
  /** The answer's `Date` plus the time it spent in caches; null when it says no time. */
  readonly sourceTime: EpochMilliseconds | null;
}

type Answer = Dispatcher.ResponseData;

const headerOf = ({ headers }: Answer, name: string) => {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
};

function sourceTimeOf(answer: Answer): EpochMilliseconds | null {
  const date = Date.parse(headerOf(answer, 'date') ?? '');
  const age = Number(headerOf(answer, 'age') ?? 0);
  return Number.isNaN(date) ? null : date + (age > 0 ? age * 1000 : 0);
}

/** Ends an answer that is not read to its end. */
const drop = ({ body }: Answer) => body.on('error', () => {}).destroy();

async function collect(answer: Answer, left: Allowance): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of answer.body as AsyncIterable<Buffer>) {
    left.compressedBytes -= part.length;
    if (left.compressedBytes < 0) {
      drop(answer);
      throw new SourceFailure('too_large', 'the answer is larger than a chain can be');
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Inflated off the main thread; unlike fetch, data without their end are an error. */
function inflate(bytes: Buffer, left: Allowance): Promise<Buffer> {
  const maxOutputLength = Math.min(left.bytes, Math.max(MIB, bytes.length * left.ratio));
  return promisify(gunzip)(bytes, { maxOutputLength, chunkSize: MIB / 4 });
}

/**
 * The body of a 200 answer, whole, inflated and within what is left of the attempt's limits.
 * @throws SourceFailure for any other status; errors of the connection and of gzip as they come
 */
export async function readAnswer(
  answer: Answer,
  left: Allowance,
  now: EpochMilliseconds,
): Promise<FetchedBody> {
  const sourceTime = sourceTimeOf(answer);
  const { statusCode } = answer;
  if (statusCode !== 200) {
    drop(answer);
    const wait = retryAfterMs(headerOf(answer, 'retry-after'), sourceTime ?? now);
    throw new SourceFailure(outcomeOfStatus(statusCode), `HTTP ${statusCode}`, wait);
  }
  const raw = await collect(answer, left);
  const bytes = isGzip(raw) ? await inflate(raw, left) : raw;
  left.bytes -= bytes.length;
  if (left.bytes < 0) throw new SourceFailure('too_large', 'the answers are larger than a chain can be');
  return { bytes, etag: headerOf(answer, 'etag'), sourceTime };
}
