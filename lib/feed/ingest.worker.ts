import { parentPort } from 'node:worker_threads';
import { ingestBars } from './bars-task.ts';
import { takeApart } from './error-transfer.ts';
import { ingestChain } from './ingest-task.ts';
import type { WorkerAnswer, WorkerRequest } from './ingest-worker.ts';

/** One task after the other: they share the thread's one connection to the database. */
let last: Promise<unknown> = Promise.resolve();

async function answer({ id, kind, task }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    return { id, result: kind === 'chain' ? await ingestChain(task) : await ingestBars(task) };
  } catch (error) {
    return { id, error: takeApart(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)));
});
