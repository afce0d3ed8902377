import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readLease, releaseLease, renewLease, takeLease } from '../store/lease.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { LeaseKeeper } from './lease-keeper.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
let name = '';
let tests = 0;
beforeAll(async () => {
  database = await migratedDatabase();
});
beforeEach(() => {
  name = `lease ${tests++}`;
});
afterAll(() => database.remove());

/** Keepers whose time a test decides; their own renewals are far away. */
function keepers() {
  let now = 1_000;
  const make = (owner: string) => new LeaseKeeper(name, owner, { leaseMs: 60_000, monotonic: () => now });
  const advance = (ms: number) => {
    now += ms;
  };
  return { first: make('first'), second: make('second'), advance };
}

test('of several that want it at once one gets it', async () => {
  const all = Array.from({ length: 8 }, (_, i) => new LeaseKeeper(name, `owner ${i}`));
  await Promise.all(all.map((keeper) => keeper.start()));
  expect(all.filter((keeper) => keeper.isHeld)).toHaveLength(1);
  await Promise.all(all.map((keeper) => keeper.stop()));
  expect(await readLease(name)).toBeNull();
});

test('given back, the next one has it at once', async () => {
  const { first, second } = keepers();
  await first.start();
  await second.start();
  expect([first.isHeld, second.isHeld, second.holder]).toEqual([true, false, 'first']);
  await first.stop();
  await second.start();
  expect([first.isHeld, second.isHeld]).toEqual([false, true]);
  await second.stop();
});

test('abandoned, it is taken when the beat has stood still for its length, and not before', async () => {
  const { first, second, advance } = keepers();
  await first.start();
  await second.start();
  advance(59_000);
  await second.start();
  expect(second.isHeld).toBe(false);
  advance(1_000);
  await second.start();
  expect(second.isHeld).toBe(true);
  expect(first.isHeld).toBe(false);
  expect(await renewLease(name, 'first')).toBe(false);
  await first.start();
  expect([first.isHeld, second.isHeld]).toEqual([false, true]);
  await Promise.all([first.stop(), second.stop()]);
  expect(await readLease(name)).toBeNull();
});

test('while it is renewed, it is never abandoned', async () => {
  const { first, second, advance } = keepers();
  for (let i = 0; i < 10; i++) {
    await first.start();
    await second.start();
    advance(30_000);
  }
  await first.start();
  expect([first.isHeld, second.isHeld]).toEqual([true, false]);
  await Promise.all([first.stop(), second.stop()]);
});

test('who could not renew stops counting itself as the holder before another may take it', async () => {
  const { first, advance } = keepers();
  await first.start();
  advance(39_999);
  expect(first.isHeld).toBe(true);
  advance(1);
  expect(first.isHeld).toBe(false);
  await first.stop();
});

test('a lease that has moved since it was seen is not taken', async () => {
  await takeLease(name, 'first', null);
  expect(await takeLease(name, 'second', { owner: 'first', beat: 0 })).toBe(false);
  expect(await takeLease(name, 'second', null)).toBe(false);
  await releaseLease(name, 'second');
  expect(await readLease(name)).toEqual({ owner: 'first', beat: 1 });
});
