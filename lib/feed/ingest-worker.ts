import { SHARE_ENV, Worker } from 'node:worker_threads';
import { announceEvent } from '../store/event-signal.ts';
import type { PreparedAnalysis } from '../store/prepared-analysis.ts';
import type { BarsResult, BarsTask } from './bars-task.ts';
import { putTogether, type TransferredError } from './error-transfer.ts';
import type { ChainResult, ChainTask } from './ingest-task.ts';

type Job =
  | { readonly kind: 'chain'; readonly task: ChainTask; readonly isAwaited: boolean }
  | { readonly kind: 'bars'; readonly task: BarsTask }
  /** Upkeep of a stored snapshot: its metrics by this version of the method, the positions that it has not marked. */
  | { readonly kind: 'recompute' | 'mark'; readonly task: string };

/** What a job leads to; upkeep to the snapshot's id. */
type JobResult = ChainResult | BarsResult | string;

export type WorkerRequest = Job & { readonly id: number };

export type WorkerAnswer =
  | { readonly prepared: PreparedAnalysis }
  | { readonly id: number; readonly result: JobResult }
  | { readonly id: number; readonly error: TransferredError };

interface Waiting {
  readonly bytes: number;
  readonly resolve: (result: JobResult) => void;
  readonly reject: (error: Error) => void;
}

const LARGE_BYTES = 4 * 1024 * 1024;
const MOST_LARGE = 2;
const MOST_WAITING = 64;

/** Bytes that are all of their buffer change hands without a copy. */
const transferable = (bytes: Uint8Array): ArrayBuffer[] =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];

/**
 * The thread in which chain files are read, analysed and stored, so that none of it holds up answers: it has its own
 * connection to the database. It starts with the first task, and again after a crash, which fails what it had to do.
 */
export class IngestWorker {
  #worker: Worker | null = null;
  #nextId = 0;
  readonly #waiting = new Map<number, Waiting>();
  /** Gets the analysis of a snapshot that the thread has just stored, before its task ends; null: it is not wanted. */
  onAnalysis: ((prepared: PreparedAnalysis) => void) | null = null;

  /** Whether a file of so many bytes had better come later: two large ones, or many small ones, are waiting. */
  isFull(bytes: number): boolean {
    const large = [...this.#waiting.values()].filter((w) => w.bytes > LARGE_BYTES).length;
    return this.#waiting.size >= MOST_WAITING || (bytes > LARGE_BYTES && large >= MOST_LARGE);
  }

  /** As ingestChain, in the thread. The bytes may not be used afterwards. */
  async run(task: ChainTask): Promise<ChainResult> {
    const result = await this.#send({ kind: 'chain', task, isAwaited: this.onAnalysis !== null }, [
      task.bytes,
    ]);
    if (typeof result === 'string' || !('outcome' in result)) throw new TypeError('bars for a chain');
    if (result.outcome === 'stored') announceEvent();
    return result;
  }

  /** As ingestBars, in the thread. The bytes may not be used afterwards. */
  async runBars(task: BarsTask): Promise<BarsResult> {
    const result = await this.#send(
      { kind: 'bars', task },
      task.fetched.map((each) => each.bytes),
    );
    if (typeof result === 'string' || 'outcome' in result) throw new TypeError('a chain for bars');
    return result;
  }

  /** As recomputeSnapshot, in the thread. */
  async recompute(snapshotId: string): Promise<void> {
    await this.#send({ kind: 'recompute', task: snapshotId }, []);
  }

  /** As markWithStored, in the thread. */
  async mark(snapshotId: string): Promise<void> {
    await this.#send({ kind: 'mark', task: snapshotId }, []);
  }

  #send(job: Job, parts: readonly Uint8Array[]): Promise<JobResult> {
    const worker = this.#worker ?? this.#start();
    const id = this.#nextId++;
    worker.ref();
    const bytes = parts.reduce((sum, part) => sum + part.byteLength, 0);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { bytes, resolve, reject });
      worker.postMessage({ id, ...job } satisfies WorkerRequest, parts.flatMap(transferable));
    });
  }

  /** Ends the thread; what it has to do fails. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = startThread();
    this.#worker = worker;
    worker.on('message', (answer: WorkerAnswer) => this.#settle(answer));
    worker.on('error', (error) => this.#fail(worker, error));
    worker.on('exit', () => this.#fail(worker, new Error('the ingest thread ended')));
    return worker;
  }

  #settle(answer: WorkerAnswer): void {
    if ('prepared' in answer) {
      this.onAnalysis?.(answer.prepared);
      return;
    }
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ('error' in answer) waiting?.reject(putTogether(answer.error));
    else waiting?.resolve(answer.result);
  }

  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** Next bundles the thread's code; elsewhere it is read as it stands, and follows its process to another database. */
const startThread = (): Worker =>
  process.env.NEXT_RUNTIME === 'nodejs'
    ? new Worker(new URL('./ingest.worker.ts', import.meta.url))
    : new Worker(new URL('./ingest-thread.mjs', import.meta.url), { env: SHARE_ENV });

const shared = globalThis as typeof globalThis & { alphagexIngestWorker?: IngestWorker };

/** The one ingest thread of this process. It outlives module reloads. */
export function ingestWorker(): IngestWorker {
  shared.alphagexIngestWorker ??= new IngestWorker();
  return shared.alphagexIngestWorker;
}
