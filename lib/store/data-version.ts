import { openStore } from './client.ts';
import { retryBusy } from './retry-busy.ts';

/**
 * Changes with every write to the database, whoever made it: SQLite counts the commits of other connections
 * (`data_version`) and the rows that this one changed. Two equal texts: nothing was written in between.
 */
export async function dataVersion(): Promise<string> {
  const client = await openStore();
  const read = (sql: string) => retryBusy(() => client.$queryRawUnsafe<Record<string, unknown>[]>(sql));
  const [others, own] = await Promise.all([
    read('PRAGMA data_version'),
    read('SELECT total_changes() AS own'),
  ]);
  return `${others[0]?.data_version} ${own[0]?.own}`;
}
