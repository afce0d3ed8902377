import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { UnsafeDatabase } from './store-errors.ts';

type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;
type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;

const SETTINGS = { journal_mode: 'wal', synchronous: '2', foreign_keys: '1', trusted_schema: '0' } as const;

/** Older versions can corrupt a WAL database when two connections reset the log at once. */
const OLDEST_SAFE_VERSION = [3, 51, 3] as const;

const statement = (sql: string) => ({ sql, args: [], argTypes: [] });

async function readValue(connection: Connection, sql: string): Promise<string> {
  const { rows } = await connection.queryRaw(statement(sql));
  return String(rows[0]?.[0]).toLowerCase();
}

/** @throws UnsafeDatabase when SQLite is older than 3.51.3 */
export function requireSafeVersion(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [i, least] of OLDEST_SAFE_VERSION.entries()) {
    const part = parts[i] ?? 0;
    if (part > least) return;
    if (part < least || Number.isNaN(part))
      throw new UnsafeDatabase(
        `SQLite ${version} is too old: ${OLDEST_SAFE_VERSION.join('.')} or newer is needed`,
      );
  }
}

/** A COMMIT that fails leaves the one connection inside its transaction; the next BEGIN would then hang for ever. */
function endFailedCommit(transaction: Transaction): Transaction {
  const run = transaction.executeRaw.bind(transaction);
  transaction.executeRaw = async (query) => {
    try {
      return await run(query);
    } catch (error) {
      if (query.sql === 'COMMIT') await run(statement('ROLLBACK')).catch(() => 0);
      throw error;
    }
  };
  return transaction;
}

/**
 * The SQLite adapter with durable settings on every connection, each read back: WAL, `synchronous = FULL` (a re-opened
 * WAL file falls back to NORMAL), foreign keys, no trusted schema.
 * @throws UnsafeDatabase when a setting did not hold or SQLite is too old
 */
export class DurableSqlite extends PrismaBetterSqlite3 {
  override async connect(): Promise<Connection> {
    const connection = await super.connect();
    try {
      requireSafeVersion(await readValue(connection, 'SELECT sqlite_version()'));
      for (const [name, wanted] of Object.entries(SETTINGS)) {
        await connection.executeScript(`PRAGMA ${name} = ${wanted}`);
        const found = await readValue(connection, `PRAGMA ${name}`);
        if (found !== wanted) throw new UnsafeDatabase(`SQLite kept ${name} = ${found}; ${wanted} is needed`);
      }
    } catch (error) {
      await connection.dispose();
      throw error;
    }
    const start = connection.startTransaction.bind(connection);
    connection.startTransaction = async (level) => endFailedCommit(await start(level));
    return connection;
  }
}
