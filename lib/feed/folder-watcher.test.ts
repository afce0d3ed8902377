import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nativeText } from '../ingest/testing/native-text.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { StoreBusy } from '../store/store-errors.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { type WatchedFile, type WatchParts, watchFolder } from './folder-watcher.ts';
import { ingestChain } from './ingest-task.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
let folder = '';
let seen: WatchedFile[] = [];
let watching: { close(): Promise<void> } | null = null;
beforeEach(async () => {
  database = await migratedDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'alphagex-watch-'));
  seen = [];
});
afterEach(async () => {
  await watching?.close();
  rmSync(folder, { recursive: true });
  await database.remove();
});

const start = async (ingest: WatchParts['ingest'] = ingestChain) => {
  const onFile = (file: WatchedFile) => void seen.push(file);
  watching = await watchFolder(folder, { ingest, onFile, settleMs: 50, againMs: 50 });
};
const put = (name: string, content: string | Buffer) => writeFileSync(path.join(folder, name), content);
const names = (inside: string) => readdirSync(path.join(folder, inside)).map((name) => name.slice(9));
const untilSeen = (count: number) => vi.waitFor(() => expect(seen).toHaveLength(count), { timeout: 30_000 });
const untilMoved = (inside: string, count: number) =>
  vi.waitFor(() => expect(names(inside)).toHaveLength(count), { timeout: 30_000 });

test('files there already and files put there later are imported, moved, and told', async () => {
  put('before.json', nativeText());
  await start();
  await untilSeen(1);
  put('later.json.gz', gzipSync(nativeText({ as_of: '2026-11-20T20:50:00Z' })));
  put('again.json', nativeText());
  await untilMoved('done', 3);
  expect(seen.map((file) => file.outcome).sort()).toEqual(['duplicate', 'stored', 'stored']);
  expect(names('done').sort()).toEqual(['again.json', 'before.json', 'later.json.gz']);
  expect(await listSnapshots({})).toHaveLength(2);
});

test('one that cannot be used goes aside with its reason, and the next one is imported', async () => {
  put('a.json', '{"contracts":');
  await start();
  await untilMoved('failed', 2);
  put('b.json', nativeText());
  await untilMoved('done', 1);
  const [reason] = readdirSync(path.join(folder, 'failed')).filter((name) => name.endsWith('.reason.txt'));
  expect(readFileSync(path.join(folder, 'failed', reason ?? ''), 'utf8')).toContain('expected whole JSON');
});

test('one that cannot be stored now is tried again', async () => {
  let tries = 0;
  await start(async (task) => {
    if (++tries < 3) throw new StoreBusy('the database was locked');
    return ingestChain(task);
  });
  put('a.json', nativeText());
  await untilMoved('done', 1);
  expect(seen.map((file) => file.outcome)).toEqual(['not_stored', 'not_stored', 'stored']);
});

test('links, hidden files, other files and folders are left alone', async () => {
  const outside = path.join(folder, '..', `${path.basename(folder)}-outside.json`);
  writeFileSync(outside, nativeText({ spot: 1 }));
  symlinkSync(outside, path.join(folder, 'link.json'));
  mkdirSync(path.join(folder, 'folder.json'));
  put('.hidden.json', nativeText({ spot: 2 }));
  put('notes.txt', 'x');
  await start();
  put('a.json', nativeText());
  await untilMoved('done', 1);
  expect(seen.map((file) => file.name)).toEqual(['a.json']);
  rmSync(outside);
});
