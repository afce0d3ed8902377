import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tradingSession } from '../engine/market/exchange-calendar.ts';
import { addDays, weekdayOf } from '../engine/market/exchange-time.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { ingestChain } from './ingest-task.ts';
import { IngestWorker } from './ingest-worker.ts';

const CONTRACTS = 100_000;
const EXPIRATIONS = 50;
const MIB = 1024 * 1024;

/** F15's file: 100 000 made-up contracts of SPX, some 18 MB of native JSON; `second` makes it another snapshot. */
function largeFile(second: number): Buffer {
  const dates: string[] = [];
  for (let date = '2026-11-23'; dates.length < EXPIRATIONS; date = addDays(date, 1))
    if (![0, 6].includes(weekdayOf(date)) && tradingSession(date) !== null) dates.push(date);
  const spot = 5871.43;
  const perSide = CONTRACTS / EXPIRATIONS / 2;
  const contracts = dates.flatMap((expiry, e) =>
    Array.from({ length: perSide }, (_, k) => 3_000 + 5 * k).flatMap((strike, k) =>
      (['call', 'put'] as const).map((right) => {
        const intrinsic = Math.max(0, right === 'call' ? spot - strike : strike - spot);
        const time = 60 * Math.sqrt((e + 2) / 365) * Math.exp(-8 * Math.abs(Math.log(strike / spot)));
        const mid = Math.round((intrinsic + time + 0.1) * 100) / 100;
        const quote = { bid: Math.max(0, mid - 0.1), ask: mid + 0.1, last: mid };
        const vendor = { implied_volatility: 0.1512, delta: 0.3123, gamma: 0.0041 };
        const counts = { open_interest: (k * 37) % 5_000, volume: (k * 91) % 3_000 };
        return { root: 'SPXW', right, strike, expiry, ...quote, ...vendor, ...counts };
      }),
    ),
  );
  const as_of = `2026-11-20T20:45:0${second}Z`;
  return Buffer.from(JSON.stringify({ format: 'alphagex/1', symbol: 'SPX', as_of, spot, contracts }));
}

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
  const bytes = largeFile(0);
  console.log('F15, doing nothing:', await measure(() => pause(1_000)));
  const measured = await measure(() => worker.run({ bytes, options: {} }));
  console.log('F15, in the thread:', measured);
  expect(measured.longestBlockMs).toBeLessThan(100);
  expect(measured.ms).toBeLessThan(2_500);
  expect(measured.peakMib).toBeLessThan(700);
});

test('F15, negative control: without the thread the same file holds up the event loop', async () => {
  const bytes = largeFile(1);
  const measured = await measure(() => ingestChain({ bytes, options: {} }));
  console.log('F15, without it:', measured);
  expect(measured.longestBlockMs).toBeGreaterThan(100);
});
