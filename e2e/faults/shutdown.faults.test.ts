import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { largeChain } from '../../lib/feed/testing/large-chain.ts';
import { freePort, startServer, stopServer, temporaryDatabase } from './running-server.ts';
import { storeSmall } from './stored-chains.ts';
import { openViewers } from './stream-viewer.ts';

const databases: (() => void)[] = [];
afterEach(() => {
  for (const remove of databases.splice(0)) remove();
});

/** Ends a server with open streams while it reads a large file. @returns what became of each */
async function endWhileBusy(signal: NodeJS.Signals) {
  const database = temporaryDatabase();
  databases.push(database.remove);
  const port = await freePort();
  const server = await startServer(database.file, port);
  await storeSmall(server.url, 'BUSY', 0);
  const viewers = await openViewers(server.url, 20);
  const body = new Uint8Array(largeChain(60_000, 0));
  const answer = fetch(`${server.url}/api/v1/snapshots`, { method: 'POST', body }).then(
    async (response) => ({ status: response.status, id: (await response.json()).data?.id as string }),
    () => ({ status: 0, id: '' }),
  );
  await pause(400);
  const begun = performance.now();
  server.signal(signal);
  const [request] = await Promise.all([answer, server.exited]);
  const ms = performance.now() - begun;
  const again = await startServer(database.file, port);
  const listed = await fetch(`${again.url}/api/v1/snapshots?symbol=SPX`);
  const { data } = (await listed.json()) as { data: { id: string }[] };
  await stopServer(again);
  for (const viewer of viewers) viewer.close();
  return {
    request,
    ms,
    ended: viewers.filter(({ ends }) => ends === 1).length,
    inOrder: viewers.filter(({ cleanEnds }) => cleanEnds === 1).length,
    stored: data.map(({ id }) => id),
  };
}

test('F22: SIGTERM lets the request in flight finish, closes the streams, and ends within 10 s', async () => {
  const { request, ms, ended, inOrder, stored } = await endWhileBusy('SIGTERM');
  console.log(`F22: ended ${ms.toFixed(0)} ms after SIGTERM; the request was answered ${request.status}`);
  expect(request.status).toBe(201);
  expect(stored).toEqual([request.id]);
  expect([ended, inOrder]).toEqual([20, 20]);
  expect(ms).toBeLessThanOrEqual(10_000);
});

test('F22, negative control: killed, the same request is lost, and no stream ends in order', async () => {
  const { request, ended, inOrder, stored } = await endWhileBusy('SIGKILL');
  expect(request.status).toBe(0);
  expect([ended, inOrder]).toEqual([20, 0]);
  expect(stored).toEqual([]);
});
