import path from 'node:path';
import { closeStore } from '../store/client.ts';
import { databaseFile } from '../store/database-url.ts';
import { migrationState } from '../store/migration-state.ts';
import { runTool } from './run-tool.ts';

/**
 * Brings the database of `DATABASE_URL` to this program's schema; quick where it is there already.
 * @returns how many migrations were applied
 * @throws Error when a newer version of the program made the database, or a migration fails
 */
export async function migrateDatabase(root: string): Promise<number> {
  const { pending, unknown } = await migrationState();
  if (unknown.length > 0)
    throw new Error(
      `${databaseFile()} was made by a newer version of this program (${unknown.join(', ')}): update, or set DATABASE_URL to another file`,
    );
  if (pending.length === 0) return 0;
  await closeStore();
  const env = { ...process.env, DATABASE_URL: `file:${databaseFile()}` };
  await runTool(
    'Migrating the database',
    path.join(root, 'node_modules/prisma/build/index.js'),
    ['migrate', 'deploy'],
    {
      cwd: root,
      env,
    },
  );
  return pending.length;
}
