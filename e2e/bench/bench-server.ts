import { loadavg } from 'node:os';
import autocannon from 'autocannon';
import { largeChain } from '../../lib/feed/testing/large-chain.ts';
import { percentile } from '../faults/percentile.ts';
import { freePort, startServer, stopServer, temporaryDatabase } from '../faults/running-server.ts';

const CONTRACTS = 5_000;
const SNAPSHOTS = 20;
const WARM = 200;
const CONNECTIONS = 50;
const SECONDS = 10;
const gzip = { 'accept-encoding': 'gzip' };

const database = temporaryDatabase();
const server = await startServer(database.file, await freePort());
const line = (what: string, figures: string, aim: string) =>
  console.log(`${what.padEnd(44)} ${figures.padEnd(44)} aim ${aim}  (load ${loadavg()[0]?.toFixed(1)})`);

async function timed(path: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(`${server.url}${path}`, { headers: gzip });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await response.arrayBuffer();
  return performance.now() - begun;
}
const spread = (values: readonly number[]) =>
  `p50 ${percentile(values, 0.5).toFixed(1)} ms, p99 ${percentile(values, 0.99).toFixed(1)} ms, n ${values.length}`;

async function loaded(what: string, path: string, aim: string): Promise<void> {
  const url = `${server.url}${path}`;
  const { latency, requests, errors, timeouts, non2xx } = await autocannon({
    ...{ url, connections: CONNECTIONS, duration: SECONDS, headers: gzip },
  });
  const failed = errors + timeouts + non2xx;
  line(
    `${what}, ${CONNECTIONS} connections`,
    `p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${requests.average.toFixed(0)}/s, ${failed} failed`,
    aim,
  );
}

try {
  console.log(`An SPX chain of ${CONTRACTS} contracts, ${SNAPSHOTS} snapshots`);
  const cold: number[] = [];
  for (let second = 0; second < SNAPSHOTS; second++) {
    const body = new Uint8Array(largeChain(CONTRACTS, second));
    const stored = await fetch(`${server.url}/api/v1/snapshots`, { method: 'POST', body });
    if (stored.status !== 201) throw new Error(`not stored: ${stored.status}`);
    cold.push(await timed('/api/v1/trap/SPX'));
  }
  // The first ones find a program that is not compiled yet.
  line('GET /api/v1/trap, cold', spread(cold.slice(5)), 'p99 ≤ 150 ms');
  const warm: number[] = [];
  for (let i = 0; i < WARM; i++) warm.push(await timed('/api/v1/trap/SPX'));
  line('GET /api/v1/trap, warm', spread(warm), 'p99 ≤ 20 ms');
  await loaded('GET /api/v1/trap', '/api/v1/trap/SPX', 'p99 ≤ 300 ms');
  await loaded('GET /api/v1/pages/trap', '/api/v1/pages/trap/SPX', 'p99 ≤ 300 ms');
  for (const page of ['trap', 'hedge', 'volatility', 'plan'])
    await loaded(`/${page}/SPX, HTML`, `/${page}/SPX`, 'p99 ≤ 500 ms');
} finally {
  await stopServer(server);
  database.remove();
}
