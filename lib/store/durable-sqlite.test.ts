import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { DurableSqlite, requireSafeVersion } from './durable-sqlite.ts';
import { UnsafeDatabase } from './store-errors.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'alphagex-'));
const url = `file:${path.join(folder, 'durable.db')}`;
afterAll(() => rmSync(folder, { recursive: true }));

const settingsOf = async (factory: PrismaBetterSqlite3) => {
  const connection = await factory.connect();
  const read = async (name: string) => {
    const { rows } = await connection.queryRaw({ sql: `PRAGMA ${name}`, args: [], argTypes: [] });
    return String(rows[0]?.[0]);
  };
  const found = {
    journal: await read('journal_mode'),
    synchronous: await read('synchronous'),
    foreignKeys: await read('foreign_keys'),
    trustedSchema: await read('trusted_schema'),
  };
  await connection.dispose();
  return found;
};

const DURABLE = { journal: 'wal', synchronous: '2', foreignKeys: '1', trustedSchema: '0' };

test('every connection is durable, the second one to a WAL file too', async () => {
  expect(await settingsOf(new DurableSqlite({ url }))).toEqual(DURABLE);
  expect(await settingsOf(new DurableSqlite({ url }))).toEqual(DURABLE);
});

test('the plain adapter on the same file is not', async () => {
  expect(await settingsOf(new PrismaBetterSqlite3({ url }))).not.toEqual(DURABLE);
});

test('a setting that does not hold is refused', async () => {
  await expect(new DurableSqlite({ url: ':memory:' }).connect()).rejects.toThrow(/journal_mode = memory/);
});

test('a COMMIT that fails leaves no transaction open', async () => {
  const connection = await new DurableSqlite({ url }).connect();
  await connection.executeScript(`
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)`);
  const run = (sql: string) => ({ sql, args: [], argTypes: [] });
  const failing = await connection.startTransaction();
  await failing.executeRaw(run('INSERT INTO child VALUES (1)'));
  await expect(failing.executeRaw(run('COMMIT'))).rejects.toThrow();
  await failing.rollback();
  const next = await connection.startTransaction();
  await next.executeRaw(run('INSERT INTO parent VALUES (7)'));
  await next.executeRaw(run('COMMIT'));
  await next.commit();
  const { rows } = await connection.queryRaw(
    run('SELECT (SELECT count(*) FROM parent), (SELECT count(*) FROM child)'),
  );
  expect(rows[0]?.map(Number)).toEqual([1, 0]);
  await connection.dispose();
});

describe('SQLite versions', () => {
  test.each(['3.51.3', '3.51.10', '3.52.0', '4.0.0'])('%s is safe', (version) => {
    expect(() => requireSafeVersion(version)).not.toThrow();
  });
  test.each(['3.51.2', '3.50.9', '2.99.99', 'unknown'])('%s is not', (version) => {
    expect(() => requireSafeVersion(version)).toThrow(UnsafeDatabase);
  });
});
