import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flowPositions } from '../engine/exposure/flow-positions.ts';
import { buildOptionChain, type ChainHeader } from '../engine/market/option-chain.ts';
import { openStore } from './client.ts';
import { earlierSnapshots, readFlow, readFlowSoon } from './session-flow.ts';
import * as snapshots from './snapshots.ts';
import { migratedDatabase } from './testing/migrated-database.ts';
import { AS_OF, METRICS, smallChain, smallFile } from './testing/small-chain.ts';

const MINUTE = 60_000;
let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeEach(async () => {
  database = await migratedDatabase();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.remove();
});

/** One call of 1200 open, bought at the ask whenever its volume has grown. */
const chainAt = (minute: number, volume: number, header: Partial<ChainHeader> = {}) =>
  buildOptionChain({ ...smallChain(), asOf: AS_OF + minute * MINUTE, ...header }, [
    {
      root: 'SPY',
      date: '2026-11-20',
      settlement: 'PM',
      settlesAt: Date.UTC(2026, 10, 20, 21),
      right: 'call',
      strike: 592.5,
      bid: 3.15,
      ask: 3.2,
      last: 3.2,
      openInterest: 1200,
      volume,
    },
  ]);

async function save(...args: Parameters<typeof chainAt>) {
  const chain = chainAt(...args);
  const { id } = await snapshots.saveSnapshot({ ...smallFile(), chain }, METRICS);
  return { id, chain };
}

/** Dealer's position in the newest snapshot, and why there is none. */
async function latest() {
  const newest = await snapshots.latestSnapshot('SPY');
  if (newest === null) throw new Error('nothing is stored');
  const { chain } = await snapshots.loadSnapshot(newest.id);
  const { positions, reason } = await readFlow(await earlierSnapshots(newest), chain);
  return { position: positions?.[0] ?? null, reason };
}

test('a single snapshot of a session, source or symbol has no reading, and says so', async () => {
  await save(0, 50);
  await save(1, 10, { source: 'other' });
  await save(1, 10, { symbol: 'QQQ' });
  await save(-24 * 60, 10);
  const { position, reason } = await latest();
  expect(position).toBeNull();
  expect(reason).toContain('session’s first');
});

test('what arrives late counts in its place', async () => {
  await save(0, 100);
  await save(10, 130, { spot: 591 });
  expect(await latest()).toEqual({ position: 1170, reason: null });
  await save(-5, 40);
  expect(await latest()).toEqual({ position: 1110, reason: null });
  await save(5, 110);
  expect(await latest()).toEqual({ position: 1110, reason: null });
});

test('of snapshots at one instant the latest by id counts, in whichever order they came', async () => {
  const twins = [await save(5, 110, { spot: 590 }), await save(5, 125, { spot: 591 })];
  const first = await save(0, 100);
  const last = await save(10, 125);
  const counted = twins.sort((a, b) => (a.id < b.id ? -1 : 1))[1];
  const newest = await snapshots.latestSnapshot('SPY');
  expect(newest && (await earlierSnapshots(newest))).toEqual([first.id, counted?.id]);
  const { positions } = flowPositions([first.chain, counted?.chain ?? first.chain, last.chain]);
  expect((await latest()).position).toBe(positions?.[0]);
});

test('each stored snapshot is read once, however often and by however many it is asked for', async () => {
  const load = vi.spyOn(snapshots, 'loadSnapshot');
  const ids: string[] = [];
  for (let i = 0; i < 6; i++) ids.push((await save(i, 10 * i)).id);
  const chain = chainAt(6, 99);
  await Promise.all([readFlow(ids, chain), readFlow(ids, chain), readFlow(ids.slice(0, 3), chain)]);
  await readFlow(ids, chain);
  expect(load.mock.calls.flat()).toEqual(ids);
});

test('a damaged earlier snapshot takes the reading and nothing else', async () => {
  const { id } = await save(0, 101);
  await save(5, 130);
  const client = await openStore();
  await client.snapshot.update({ where: { id }, data: { columns: Uint8Array.of(1, 2, 3) } });
  expect(await latest()).toEqual({
    position: null,
    reason: 'an earlier snapshot of the session cannot be read',
  });
});

test('a reading that needs many chains comes later: each call goes on where the last one stopped', async () => {
  const volumes = Array.from({ length: 20 }, (_, minute) => 1_000 + 7 * minute);
  for (const [minute, volume] of volumes.entries()) await save(minute, volume);
  const { id, chain } = await save(volumes.length, 2_000);
  const newest = await snapshots.latestSnapshot('SPY');
  if (newest === null) throw new Error('nothing is stored');
  expect(newest.id).toBe(id);
  const earlier = await earlierSnapshots(newest);
  const loads = vi.spyOn(snapshots, 'loadSnapshot');
  const readings = [];
  const loaded = [];
  for (let call = 0; call < 3; call++) {
    readings.push(await readFlowSoon(earlier, chain));
    loaded.push(loads.mock.calls.length);
  }
  expect(loaded).toEqual([8, 16, 20]);
  expect(readings.slice(0, 2)).toEqual([null, null]);
  expect(readings[2]).toEqual(await readFlow(earlier, chain));
  expect(readings[2]?.positions?.[0]).toBeTypeOf('number');
});
