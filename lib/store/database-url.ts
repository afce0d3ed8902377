import { mkdirSync } from 'node:fs';
import path from 'node:path';

const DEFAULT_URL = 'file:./data/alphagex.db';

/** The SQLite file that `DATABASE_URL` names, as an absolute path; relative ones start at the working directory. */
export function databaseFile(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const url = env.DATABASE_URL || DEFAULT_URL;
  if (!url.startsWith('file:')) throw new Error(`DATABASE_URL must be file:PATH, got ${url.split(':')[0]}:…`);
  return path.resolve(url.slice('file:'.length));
}

/** As databaseFile, as a URL, with the folder made where it is missing. */
export function requireDatabaseUrl(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const file = databaseFile(env);
  mkdirSync(path.dirname(file), { recursive: true });
  return `file:${file}`;
}
