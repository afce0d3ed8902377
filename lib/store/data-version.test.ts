import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataVersion } from './data-version.ts';
import { DurableSqlite } from './durable-sqlite.ts';
import { saveSnapshot } from './snapshots.ts';
import { migratedDatabase } from './testing/migrated-database.ts';
import { METRICS, smallFile } from './testing/small-chain.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.remove());

it('stays until something is written, here or by another connection', async () => {
  const first = await dataVersion();
  expect(await dataVersion()).toBe(first);
  await saveSnapshot(smallFile(), METRICS);
  const second = await dataVersion();
  expect(second).not.toBe(first);
  const other = await new DurableSqlite({ url: database.url }).connect();
  await other.executeScript("UPDATE Snapshot SET symbol = 'OTHER'");
  await other.dispose();
  expect(await dataVersion()).not.toBe(second);
  expect(await dataVersion()).toBe(await dataVersion());
});
