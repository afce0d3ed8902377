import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SourceClient } from '../ingest/sources/source-client.ts';
import { requireSourceOrigin } from '../ingest/sources/source-origin.ts';
import type { Handler } from '../ingest/sources/testing/fake-source.ts';
import { readSourceState } from '../store/source-states.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { type PolledSource, polledSource } from './testing/polled-source.ts';
import { VirtualTime } from './testing/virtual-time.ts';

const MIB = 1024 * 1024;
const BOMB = gzipSync(Buffer.alloc(200 * MIB, ' '));
const time = new VirtualTime(Date.UTC(2026, 10, 20, 15));
let database: Awaited<ReturnType<typeof migratedDatabase>>;
let polled: PolledSource;
beforeAll(async () => {
  database = await migratedDatabase();
  polled = await polledSource(time);
});
afterAll(async () => {
  await polled.close();
  await database.remove();
});

const answers: readonly Handler[] = [
  (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(BOMB);
  },
  (_, response) => {
    response.writeHead(200);
    const flood = () => {
      while (!response.destroyed && response.write(Buffer.alloc(MIB, '{')));
    };
    response.on('drain', flood);
    flood();
  },
  (_, response) => response.end('['.repeat(100_000)),
];

const memory = () => process.memoryUsage().rss / MIB;
const attempts = (count: number) => polled.run((records) => records.length >= count, { timeoutMs: 5_000 });

test('F11: bombs, floods and deep nests leave less than 80 MB behind, and none at all over time', async () => {
  polled.fake.answer = (request, response) =>
    answers[polled.records.length % answers.length]?.(request, response);
  const start = memory();
  await attempts(30);
  const early = memory();
  await attempts(90);
  console.log(
    `F11, memory: ${start.toFixed(0)} MB, after 30 attempts ${early.toFixed(0)}, after 90 ${memory().toFixed(0)}`,
  );
  expect(memory() - start).toBeLessThan(80);
  expect((await readSourceState('cboe', 'RUT'))?.outcomes).toEqual({ too_large: 60, malformed: 30 });
});

test('F11, negative control: without the limits one bomb alone takes more', async () => {
  const start = memory();
  const client = new SourceClient(requireSourceOrigin(polled.fake.url, []));
  polled.fake.answer = (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(BOMB);
  };
  const limits = { compressedBytes: 1024 * MIB, bytes: 1024 * MIB, ratio: 1e6 };
  const { bytes } = await client.attempt(AbortSignal.timeout(20_000), limits)('/bomb');
  expect(bytes.length).toBe(200 * MIB);
  expect(memory() - start).toBeGreaterThan(80);
  await client.close();
});
