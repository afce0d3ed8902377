import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DurableSqlite } from './durable-sqlite.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'alphagex-'));
afterAll(() => rmSync(folder, { recursive: true }));

const migration = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, `../../prisma/migrations/${name}/migration.sql`), 'utf8');

test('metrics stored before keep their figures and gain their snapshot’s series, instant and spot', async () => {
  const connection = await new DurableSqlite({ url: `file:${path.join(folder, 'old.db')}` }).connect();
  await connection.executeScript(migration('20261121094743_init'));
  await connection.executeScript(`
    INSERT INTO "Snapshot" VALUES ('s1', 'h1', 'SPY', 'test', 0, '2026-11-16T19:20:00.000+00:00',
      '2026-11-16T19:21:00.000+00:00', 590.25, NULL, 3, 2, 'native', '{}', x'00', '{}');
    INSERT INTO "DerivedMetrics" VALUES ('s1', '1.0', -5e8, 4e9, 1, 2, 3, NULL, 600, 580, 4.2, NULL, 'quiet');`);
  await connection.executeScript(migration('20261121150000_history'));
  const { columnNames, rows } = await connection.queryRaw({
    sql: 'SELECT * FROM "DerivedMetrics"',
    args: [],
    argTypes: [],
  });
  expect(Object.fromEntries(columnNames.map((name, i) => [name, rows[0]?.[i]]))).toEqual({
    snapshotId: 's1',
    methodVersion: '1.0',
    symbol: 'SPY',
    source: 'test',
    asOf: '2026-11-16T19:20:00.000+00:00',
    spot: 590.25,
    netGex: -5e8,
    grossGex: 4e9,
    netDex: 1,
    netVex: 2,
    netChex: 3,
    gammaFlip: null,
    callWall: 600,
    putWall: 580,
    expectedMove: 4.2,
    volumeOi: null,
    iv30: null,
    phase: 'quiet',
  });
  await connection.dispose();
});
