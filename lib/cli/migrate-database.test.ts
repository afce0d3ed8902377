import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeStore, openStore } from '../store/client.ts';
import { migrateDatabase } from './migrate-database.ts';

const root = path.resolve(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'alphagex-'));
  process.env.DATABASE_URL = `file:${path.join(folder, 'made/here.db')}`;
});
afterEach(async () => {
  await closeStore();
  rmSync(folder, { recursive: true });
});

test('a new database gets every migration, a migrated one none, a newer one is refused', async () => {
  expect(await migrateDatabase(root)).toBeGreaterThan(0);
  const client = await openStore();
  expect(await client.snapshot.count()).toBe(0);
  expect(await migrateDatabase(root)).toBe(0);
  await client.$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count)
    VALUES ('x', 'x', '29990101000000_later', 1, 1, 1)`;
  await expect(migrateDatabase(root)).rejects.toThrow(/newer version.*29990101000000_later/);
}, 60_000);
