import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import { sampleSession } from '../engine/simulate/sample-session.ts';
import { openStore } from './client.ts';
import { readDailyVolatility } from './daily-volatility.ts';
import { dueMetrics } from './due-metrics.ts';
import { ingestChainFile } from './ingest-chain.ts';
import { readMetricHistory } from './metric-history.ts';
import { readMetrics } from './metrics.ts';
import { recomputeSnapshot } from './recompute-snapshot.ts';
import { migratedDatabase } from './testing/migrated-database.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
const chains: OptionChain[] = [];
const ids: string[] = [];
beforeAll(async () => {
  database = await migratedDatabase();
  for (const chain of sampleSession().snapshots) if (chains.push(chain) === 3) break;
  for (const chain of chains) {
    const file = { chain, bars: [], format: 'native', rejected: [], flags: {} };
    ids.push((await ingestChainFile(file)).id);
  }
});
afterAll(() => database.remove());

/** What an older version left: its own rows, with figures that this version would not give. */
async function becomeOld() {
  const client = await openStore();
  await client.derivedMetrics.deleteMany({ where: { methodVersion: 'old' } });
  await client.snapshotReading.deleteMany({ where: { methodVersion: 'old' } });
  await client.derivedMetrics.updateMany({ data: { methodVersion: 'old', netGex: 1, phase: 'old' } });
  await client.snapshotReading.updateMany({ data: { methodVersion: 'old', reading: '{}' } });
  await client.dailyVolatility.updateMany({ data: { iv30: 9 } });
  return client;
}
const all = () => Promise.all(ids.map((id) => readMetrics(id, METHOD_VERSION)));

test('rows of an older version are due, oldest first, until this version has its own beside them', async () => {
  const before = await all();
  const [first] = chains;
  if (first === undefined) throw new Error('no chain');
  const { symbol, source, asOf } = first;
  const range = { symbol, source, methodVersion: METHOD_VERSION, from: asOf - 1, to: asOf + 3_600_000 };
  const history = await readMetricHistory(range, ['netGex'], true);
  const client = await becomeOld();
  expect(await dueMetrics()).toEqual(ids);
  expect((await readMetricHistory(range, ['netGex'], true)).at).toHaveLength(0);
  for (const id of await dueMetrics()) await recomputeSnapshot(id);
  expect(await dueMetrics()).toEqual([]);
  expect(await all()).toEqual(before);
  expect(await readMetricHistory(range, ['netGex'], true)).toEqual(history);
  expect(await client.derivedMetrics.count({ where: { methodVersion: 'old' } })).toBe(ids.length);
});

test('the session’s 30-day index is its last snapshot’s, computed anew', async () => {
  const [chain] = chains;
  if (chain === undefined) throw new Error('no chain');
  const read = () => readDailyVolatility(chain, '2026-01-01', '2027-12-31');
  const before = await read();
  await becomeOld();
  expect(await read()).not.toEqual(before);
  for (const id of ids) await recomputeSnapshot(id);
  expect(await read()).toEqual(before);
});

test('in whatever order, each phase is the whole session’s', async () => {
  const before = await all();
  await becomeOld();
  for (const id of [...ids].reverse()) await recomputeSnapshot(id);
  expect((await all()).map((own) => own?.phase)).toEqual(before.map((own) => own?.phase));
});
