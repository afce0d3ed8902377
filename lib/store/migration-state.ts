import { readdirSync } from 'node:fs';
import path from 'node:path';
import { openStore } from './client.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../prisma/migrations');

const knownMigrations = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

async function appliedMigrations(): Promise<Set<string>> {
  const client = await openStore();
  const tables = await client.$queryRaw<unknown[]>`
    SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`;
  if (tables.length === 0) return new Set();
  const rows = await client.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Set(rows.map((row) => row.name));
}

/** How the database stands to this program's migrations: those it lacks, and those that only it knows. */
export async function migrationState(): Promise<{ pending: string[]; unknown: string[] }> {
  const known = knownMigrations();
  const applied = await appliedMigrations();
  return {
    pending: known.filter((name) => !applied.has(name)),
    unknown: [...applied].filter((name) => !known.includes(name)),
  };
}
