import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { ingestChain } from './ingest-task.ts';
import { IngestWorker } from './ingest-worker.ts';
import { largeChain } from './testing/large-chain.ts';

const CONTRACTS = 100_000;
const MIB = 1024 * 1024;

interface Measured {
  readonly ms: number;
  /** Of all threads of this process: what the work costs, however busy the machine is. */
  readonly cpuMs: number;
  readonly longestBlockMs: number;
  readonly peakMib: number;
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  await pause(100);
  delay.enable();
  let peak = process.memoryUsage().rss;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  await pause(50);
  clearInterval(look);
  delay.disable();
  return { ms, cpuMs: (user + system) / 1000, longestBlockMs: delay.max / 1e6, peakMib: peak / MIB };
}

const worker = new IngestWorker();
// As in the server: the analysis is made as pages need it, and handed over.
worker.onAnalysis = () => {};
let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
  await worker.run({ bytes: Buffer.from('warm'), options: {} }).catch(() => {});
});
afterAll(async () => {
  await worker.close();
  await database.remove();
});

test('F15: 100 000 contracts within 2.5 s, the event loop never held up for 100 ms, less than 700 MB', async () => {
  const bytes = largeChain(CONTRACTS, 0);
  console.log('F15, doing nothing:', await measure(() => pause(1_000)));
  const measured = await measure(() => worker.run({ bytes, options: {} }));
  console.log('F15, in the thread:', measured);
  expect(measured.longestBlockMs).toBeLessThan(100);
  expect(measured.ms).toBeLessThan(2_500);
  expect(measured.peakMib).toBeLessThan(700);
});

test('F15, negative control: without the thread the same file holds up the event loop', async () => {
  const bytes = largeChain(CONTRACTS, 1);
  const measured = await measure(() => ingestChain({ bytes, options: {} }));
  console.log('F15, without it:', measured);
  expect(measured.longestBlockMs).toBeGreaterThan(100);
});
