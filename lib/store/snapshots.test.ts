import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from './client.ts';
import { DurableSqlite } from './durable-sqlite.ts';
import { readMetrics } from './metrics.ts';
import { readBars } from './price-bars.ts';
import {
  latestSnapshot,
  listSnapshots,
  listSymbols,
  loadSnapshot,
  neighbours,
  recentImports,
  saveSnapshot,
  sessionSnapshots,
} from './snapshots.ts';
import { CorruptSnapshot, StorageFull, UnknownSnapshot } from './store-errors.ts';
import { migratedDatabase } from './testing/migrated-database.ts';
import { AS_OF, METRICS, smallChain, smallFile } from './testing/small-chain.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeEach(async () => {
  database = await migratedDatabase();
});
afterEach(() => database.remove());

const save = (header: Parameters<typeof smallFile>[0] = {}) => saveSnapshot(smallFile(header), METRICS);
const bar = (start: number, close: number) => ({ start, open: 1, high: 700, low: 1, close, volume: null });

test('what was saved is loaded, with everything that came along', async () => {
  const rejected = [{ row: 3, field: 'strike', reason: 'not above zero' }];
  const { id, created } = await saveSnapshot({ ...smallFile(), rejected, flags: { crossed: 2 } }, METRICS);
  expect(created).toBe(true);
  const loaded = await loadSnapshot(id);
  expect(loaded).toMatchObject({ id, format: 'native', rejected, flags: { crossed: 2 } });
  expect(loaded.chain).toEqual(smallChain());
  expect(await readMetrics(id, METRICS.methodVersion)).toEqual(METRICS);
  expect(await readMetrics(id, 'another')).toBeNull();
  expect(await latestSnapshot('SPY')).toMatchObject({
    id,
    contracts: 3,
    accepted: 2,
    previousClose: 588,
    asOf: AS_OF,
  });
  expect(await recentImports(5)).toMatchObject([{ id, rejected }]);
  expect(await recentImports(0)).toEqual([]);
});

test('saving twice stores once', async () => {
  const first = await save();
  expect(await save()).toEqual({ id: first.id, created: false });
  const client = await openStore();
  expect(await client.snapshot.count()).toBe(1);
  expect(await client.event.count()).toBe(1);
});

test('of many saves at once exactly one is new', async () => {
  const results = await Promise.all(Array.from({ length: 12 }, () => save()));
  expect(results.filter((result) => result.created)).toHaveLength(1);
  expect(new Set(results.map((result) => result.id)).size).toBe(1);
  const client = await openStore();
  expect(await client.snapshot.count()).toBe(1);
  expect(await client.derivedMetrics.count()).toBe(1);
  expect(await client.event.findMany()).toMatchObject([{ kind: 'snapshot', symbol: 'SPY' }]);
});

test('a duplicate still brings its bars', async () => {
  await save();
  const bars = [{ interval: '5m' as const, bars: [bar(AS_OF, 590)] }];
  expect((await saveSnapshot({ ...smallFile(), bars }, METRICS)).created).toBe(false);
  expect(await readBars('SPY', 'test', '5m', 0, AS_OF)).toEqual([bar(AS_OF, 590)]);
});

test('a damaged blob is refused; as it was, it reads', async () => {
  const { id } = await save();
  const client = await openStore();
  const { columns } = await client.snapshot.findUniqueOrThrow({ where: { id } });
  const damaged = Uint8Array.from(columns);
  damaged[20] = (damaged[20] ?? 0) ^ 4;
  await client.snapshot.update({ where: { id }, data: { columns: damaged } });
  await expect(loadSnapshot(id)).rejects.toThrow(CorruptSnapshot);
  await client.snapshot.update({ where: { id }, data: { columns } });
  expect((await loadSnapshot(id)).chain).toEqual(smallChain());
});

test('an id that is not stored is a named error', async () => {
  await expect(loadSnapshot('0'.repeat(20))).rejects.toThrow(UnknownSnapshot);
});

describe('the latest snapshot', () => {
  test('never moves back when an older one arrives late', async () => {
    const { id } = await save({ asOf: AS_OF });
    await save({ asOf: AS_OF - 5 * MINUTE });
    expect((await latestSnapshot('SPY'))?.id).toBe(id);
  });

  test('is the one with the larger id at equal instants', async () => {
    const ids = [await save({ spot: 590 }), await save({ spot: 591 }), await save({ spot: 592 })].map(
      (s) => s.id,
    );
    expect((await latestSnapshot('SPY'))?.id).toBe(ids.sort().at(-1));
  });

  test('with `at` is the newest not after it', async () => {
    await save({ asOf: AS_OF, spot: 590 });
    await save({ asOf: AS_OF + 5 * MINUTE, spot: 591 });
    expect((await latestSnapshot('SPY', { at: AS_OF + 4 * MINUTE }))?.spot).toBe(590);
    expect((await latestSnapshot('SPY', { at: AS_OF + 5 * MINUTE }))?.spot).toBe(591);
    expect(await latestSnapshot('SPY', { at: AS_OF - 1 })).toBeNull();
    expect(await latestSnapshot('QQQ')).toBeNull();
  });

  test('is real before sample, unless the moment asked for is of a later sample session', async () => {
    await save({ asOf: AS_OF - 10 * DAY, spot: 580 });
    await save({ asOf: AS_OF, spot: 590, sample: true, source: 'sample' });
    expect((await latestSnapshot('SPY'))?.sample).toBe(false);
    expect((await latestSnapshot('SPY', { at: AS_OF }))?.sample).toBe(true);
    expect((await latestSnapshot('SPY', { at: AS_OF - DAY }))?.sample).toBe(false);
    await save({ asOf: AS_OF - 5 * MINUTE, spot: 589 });
    expect((await latestSnapshot('SPY', { at: AS_OF }))?.spot).toBe(589);
    expect((await latestSnapshot('SPY', { sample: true }))?.spot).toBe(590);
  });
});

test('neighbours and sessions keep to their own series', async () => {
  const at = [AS_OF, AS_OF + 5 * MINUTE, AS_OF + 10 * MINUTE];
  for (const asOf of at) await save({ asOf });
  await save({ asOf: AS_OF + 6 * MINUTE, source: 'other' });
  const session = await sessionSnapshots('SPY', 'test', AS_OF, AS_OF + 10 * MINUTE);
  expect(session.map((s) => s.asOf)).toEqual(at);
  const steps = await Promise.all(session.map(neighbours));
  expect(steps).toEqual([
    { previous: null, next: at[1] },
    { previous: at[0], next: at[2] },
    { previous: at[1], next: null },
  ]);
});

test('lists are oldest first, bounds included, and cut at the limit', async () => {
  for (const minutes of [10, 0, 5]) await save({ asOf: AS_OF + minutes * MINUTE });
  await save({ symbol: 'QQQ', asOf: AS_OF });
  const minutesOf = async (filter: Parameters<typeof listSnapshots>[0]) =>
    (await listSnapshots({ symbol: 'SPY', ...filter })).map((s) => (s.asOf - AS_OF) / MINUTE);
  expect(await minutesOf({})).toEqual([0, 5, 10]);
  expect(await minutesOf({ from: AS_OF + 5 * MINUTE })).toEqual([5, 10]);
  expect(await minutesOf({ to: AS_OF + 5 * MINUTE, limit: 1 })).toEqual([0]);
  expect(await listSnapshots({})).toHaveLength(4);
});

test('symbols are listed alphabetically with their counts and newest chain', async () => {
  await save({ symbol: 'SPY', asOf: AS_OF });
  await save({ symbol: 'SPY', asOf: AS_OF + MINUTE });
  await save({ symbol: 'NDX', sample: true });
  expect(await listSymbols()).toMatchObject([
    { symbol: 'NDX', snapshots: 1, latest: { sample: true } },
    { symbol: 'SPY', snapshots: 2, latest: { asOf: AS_OF + MINUTE, sample: false } },
  ]);
});

test('a full database stores nothing, says so, still reads, and goes on once there is room', async () => {
  const { id } = await save();
  const client = await openStore();
  const limitPages = (pages: number) => client.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);
  await limitPages(1);
  const bars = [
    { interval: '5m' as const, bars: Array.from({ length: 4000 }, (_, i) => bar(i * MINUTE, 590)) },
  ];
  const large = { ...smallFile({ spot: 600 }), bars };
  await expect(saveSnapshot(large, METRICS)).rejects.toThrow(StorageFull);
  expect(await client.snapshot.count()).toBe(1);
  expect((await loadSnapshot(id)).chain).toEqual(smallChain());
  await limitPages(1_000_000);
  expect((await saveSnapshot(large, METRICS)).created).toBe(true);
  expect(await readBars('SPY', 'test', '5m', 0, 4000 * MINUTE)).toHaveLength(4000);
});

test('a save waits for another writer without blocking the event loop', async () => {
  await openStore();
  const other = await new DurableSqlite({ url: database.url }).connect();
  await other.executeScript('BEGIN IMMEDIATE');
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 5);
  const saving = save();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await (await openStore()).snapshot.count()).toBe(0);
  await other.executeScript('COMMIT');
  expect((await saving).created).toBe(true);
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(3);
  await other.dispose();
});
