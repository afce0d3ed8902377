import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeStore } from '../client.ts';
import { DurableSqlite } from '../durable-sqlite.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/migrations');

/** Applies every migration, in order, to a database file of its own. */
async function migrate(url: string): Promise<void> {
  const connection = await new DurableSqlite({ url }).connect();
  const folders = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1)))
    await connection.executeScript(readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8'));
  await connection.dispose();
}

/**
 * Makes an empty, migrated database in a temporary folder and points `DATABASE_URL` at it.
 * @returns its URL, and what closes and removes it
 */
export async function migratedDatabase(): Promise<{ url: string; remove: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alphagex-'));
  const url = `file:${path.join(folder, 'test.db')}`;
  await migrate(url);
  process.env.DATABASE_URL = url;
  const remove = async () => {
    await closeStore(url);
    rmSync(folder, { recursive: true });
  };
  return { url, remove };
}
