import { parentPort } from 'node:worker_threads';
import { markWithStored } from '../store/due-marks.ts';
import type { PreparedAnalysis } from '../store/prepared-analysis.ts';
import { recomputeSnapshot } from '../store/recompute-snapshot.ts';
import { ingestBars } from './bars-task.ts';
import { takeApart } from './error-transfer.ts';
import { ingestChain } from './ingest-task.ts';
import type { WorkerAnswer, WorkerRequest } from './ingest-worker.ts';

/** One task after the other: they share the thread's one connection to the database. */
let last: Promise<unknown> = Promise.resolve();

const send = (answer: WorkerAnswer) => parentPort?.postMessage(answer);
const handOver = (prepared: PreparedAnalysis) => send({ prepared });

async function resultOf(request: WorkerRequest) {
  if (request.kind === 'chain') return ingestChain(request.task, request.isAwaited ? handOver : undefined);
  if (request.kind === 'bars') return ingestBars(request.task);
  await (request.kind === 'mark' ? markWithStored : recomputeSnapshot)(request.task);
  return request.task;
}

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  const { id } = request;
  try {
    return { id, result: await resultOf(request) };
  } catch (error) {
    return { id, error: takeApart(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  last = last.then(async () => send(await answer(request)));
});
