import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { largeChain } from '../../lib/feed/testing/large-chain.ts';
import { percentile } from './percentile.ts';
import {
  freePort,
  type RunningServer,
  startServer,
  stopServer,
  temporaryDatabase,
} from './running-server.ts';
import { type Stored, storeBody } from './stored-chains.ts';
import { openViewers } from './stream-viewer.ts';

const SECONDS = 60;
const EVERY_SECONDS = 5;
const CONTRACTS = 5_000;
const CONNECTIONS = 50;
const VIEWERS = 200;

const database = temporaryDatabase();
let server: RunningServer;
beforeAll(async () => {
  server = await startServer(database.file, await freePort());
});
afterAll(async () => {
  await stopServer(server);
  database.remove();
});

const store = (second: number) => storeBody(server.url, new Uint8Array(largeChain(CONTRACTS, second)));

async function ask(path: string, seconds: number) {
  const { latency, requests, errors, timeouts, non2xx } = await autocannon({
    url: `${server.url}${path}`,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip' },
  });
  return {
    p50: latency.p50,
    p99: latency.p99,
    perSecond: requests.average,
    failed: errors + timeouts + non2xx,
  };
}

test('F20: 50 connections for 60 s while chains are stored and 200 streams listen: none fails, p99 ≤ 300 ms, no gap', async () => {
  const stored: Stored[] = [];
  await store(0);
  // Control: a failing answer is counted as one.
  expect((await ask('/api/v1/trap/NONE', 1)).failed).toBeGreaterThan(0);
  await ask('/api/v1/trap/SPX', 5);
  const viewers = await openViewers(server.url, VIEWERS);
  const asking = ask('/api/v1/trap/SPX', SECONDS);
  for (let second = EVERY_SECONDS; second < SECONDS; second += EVERY_SECONDS) {
    const begun = performance.now();
    stored.push(await store(second));
    await pause(Math.max(0, EVERY_SECONDS * 1_000 - (performance.now() - begun)));
  }
  const { p50, p99, perSecond, failed } = await asking;
  await pause(1_000);
  const late = viewers.flatMap(({ heard }) =>
    heard.map(({ at }, i) => Math.max(0, at - (stored[i]?.at ?? Number.NaN))),
  );
  console.log(
    `F20: ${perSecond.toFixed(0)} answers/s, p50 ${p50} ms, p99 ${p99} ms, ${failed} failed; events p50 ${percentile(late, 0.5).toFixed(0)} ms, ` +
      `p99 ${percentile(late, 0.99).toFixed(0)} ms; ${server.rssMib().toFixed(0)} MB; load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const viewer of viewers) viewer.close();
  const ids = stored.map(({ id }) => id);
  expect(
    viewers.filter(({ heard }) => heard.map(({ snapshotId }) => snapshotId).join() !== ids.join()),
  ).toEqual([]);
  expect(failed).toBe(0);
  expect(p99).toBeLessThanOrEqual(300);
  expect(percentile(late, 0.99)).toBeLessThanOrEqual(250);
});
