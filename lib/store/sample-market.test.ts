import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSampleMarketDue, markSampleMarketLoaded } from './sample-market.ts';
import { saveSnapshot } from './snapshots.ts';
import { migratedDatabase } from './testing/migrated-database.ts';
import { METRICS, smallFile } from './testing/small-chain.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeEach(async () => {
  database = await migratedDatabase();
});
afterEach(() => database.remove());

test('is due for an empty database and for one where loading broke off', async () => {
  expect(await isSampleMarketDue()).toBe(true);
  await saveSnapshot(smallFile({ sample: true }), METRICS);
  expect(await isSampleMarketDue()).toBe(true);
  await markSampleMarketLoaded();
  expect(await isSampleMarketDue()).toBe(false);
});

test('is not due where only real chains are', async () => {
  await saveSnapshot(smallFile(), METRICS);
  expect(await isSampleMarketDue()).toBe(false);
});
