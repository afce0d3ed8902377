import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IngestError } from '../ingest/ingest-error.ts';
import { nativeText } from '../ingest/testing/native-text.ts';
import { closeStore } from '../store/client.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { IngestWorker } from './ingest-worker.ts';

const bytesOf = (over: Record<string, unknown> = {}) => Buffer.from(nativeText(over));
const worker = new IngestWorker();
let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(async () => {
  await worker.close();
  await closeStore();
  await database.remove();
});

test('a file is read and stored in the thread, once', async () => {
  const first = await worker.run({ bytes: bytesOf(), options: {} });
  const again = await worker.run({ bytes: gzipSync(bytesOf()), options: {} });
  expect([first.outcome, again.outcome]).toEqual(['stored', 'duplicate']);
  expect(again).toEqual({ ...first, outcome: 'duplicate' });
  expect((await listSnapshots({})).map((s) => s.id)).toEqual([first.id]);
});

test('the analysis of a new snapshot is there before its task ends, where somebody wants it', async () => {
  const at = (minute: number) => ({ as_of: `2026-11-17T15:0${minute}:00Z` });
  const keys: string[] = [];
  await worker.run({ bytes: bytesOf(at(0)), options: {} });
  worker.onAnalysis = ({ key, reports }) => keys.push(key, ...Object.keys(reports));
  await worker.run({ bytes: bytesOf(at(0)), options: {} });
  expect(keys).toEqual([]);
  await worker.run({ bytes: bytesOf(at(1)), options: {} });
  worker.onAnalysis = null;
  expect(keys).toEqual([expect.any(String), 'exposure', 'trap', 'volatility']);
});

test('what cannot be read is refused as it is without a thread, and the next file is read', async () => {
  const refused = worker.run({ bytes: bytesOf({ contracts: [] }), options: {} });
  await expect(refused).rejects.toBeInstanceOf(IngestError);
  await expect(refused).rejects.toMatchObject({ code: 'no_rows', found: 'no contract row at all' });
  const cut = worker.run({ bytes: gzipSync(bytesOf()).subarray(0, -10), options: {} });
  await expect(cut).rejects.toMatchObject({ code: 'truncated' });
  expect((await worker.run({ bytes: bytesOf(), options: {} })).outcome).toBe('duplicate');
});

test('files at once are stored one after the other, and too many are told to come later', async () => {
  const at = (minute: number) => `2026-11-16T19:${String(minute).padStart(2, '0')}:00Z`;
  const many = Array.from({ length: 64 }, (_, i) => bytesOf({ as_of: at(i % 60), spot: 590 + i / 100 }));
  const runs = many.map((bytes) => worker.run({ bytes, options: {} }));
  expect(worker.isFull(1)).toBe(true);
  const results = await Promise.all(runs);
  expect(new Set(results.map((r) => r.id)).size).toBe(64);
  expect(worker.isFull(1)).toBe(false);
});

test('two large files are enough at once', async () => {
  const large = () => Buffer.alloc(5 << 20, ' ');
  const runs = [1, 2].map(() => worker.run({ bytes: large(), options: {} }).catch((error) => error.code));
  expect(worker.isFull(5 << 20)).toBe(true);
  expect(worker.isFull(1_000)).toBe(false);
  expect(await Promise.all(runs)).toEqual(['empty', 'empty']);
});

test('after a crash of the thread what it had to do fails, and a new one starts', async () => {
  const running = worker.run({ bytes: bytesOf(), options: {} });
  await worker.close();
  await expect(running).rejects.toThrow('ended');
  expect((await worker.run({ bytes: bytesOf(), options: {} })).outcome).toBe('duplicate');
});
