import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { LiveHub } from './live-hub.ts';
import { MemoryEvents } from './testing/memory-events.ts';

const CLIENTS = 6;
const EVENTS = 240;
/** Some 64 kB an event: the sockets' own buffers are full soon. */
const SYMBOL = 'X'.repeat(64 * 1024);

let server: http.Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

interface Client {
  readonly response: http.IncomingMessage;
  bytes: number;
  isClosed: boolean;
}

function connect(port: number): Promise<Client> {
  return new Promise((resolve, reject) => {
    http
      .get({ port, agent: false }, (response) => {
        const client = { response, bytes: 0, isClosed: false };
        response.on('data', (chunk: Buffer) => {
          client.bytes += chunk.length;
        });
        response.on('close', () => {
          client.isClosed = true;
        });
        response.on('error', () => {});
        resolve(client);
      })
      .on('error', reject);
  });
}

/** Floods six clients, half of which do not read. @returns how many were dropped, and what the others got */
async function flood(maxLagBytes?: number) {
  const events = new MemoryEvents();
  const hub = new LiveHub(events, maxLagBytes);
  server = http.createServer((_, response) => void hub.open(null, response));
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => connect(port)));
  const [stalled, reading] = [clients.slice(0, CLIENTS / 2), clients.slice(CLIENTS / 2)];
  for (const { response } of stalled) response.pause();
  for (let i = 0; i < EVENTS; i++) {
    events.store({ symbol: SYMBOL });
    await sleep(1);
  }
  const whole = EVENTS * SYMBOL.length;
  for (let i = 0; i < 200 && reading.some((client) => client.bytes < whole); i++) await sleep(25);
  const open = hub.clients;
  for (const { response } of stalled) response.resume();
  await sleep(50);
  hub.close();
  return { open, isWhole: reading.every((client) => client.bytes >= whole), stalled };
}

describe('clients that stop reading', () => {
  it('are dropped, and the others get everything', async () => {
    const { open, isWhole } = await flood();
    expect([open, isWhole]).toEqual([CLIENTS / 2, true]);
  });

  it('control: stay, and pile up, where no lag is too much', async () => {
    const { open, isWhole } = await flood(Number.POSITIVE_INFINITY);
    expect([open, isWhole]).toEqual([CLIENTS, true]);
  });
});
