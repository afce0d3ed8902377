import { afterAll, beforeAll, expect, test } from 'vitest';
import { LeaseKeeper } from '../feed/lease-keeper.ts';
import { databaseFile } from '../store/database-url.ts';
import { readLease, takeLease } from '../store/lease.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { requireOnlyServer } from './only-server.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.remove());

const keeper = (owner: string, leaseMs = 1_000) => new LeaseKeeper('serve', owner, { leaseMs });

test('a second server on one database is refused while the first lives, and may follow it', async () => {
  const first = keeper('here 4711 a');
  await requireOnlyServer(first);
  const second = keeper('here 4712 b');
  await expect(requireOnlyServer(second, 100)).rejects.toThrow(
    `another process (4711 on here) serves ${databaseFile()}: stop it, or set DATABASE_URL`,
  );
  expect((await readLease('serve'))?.owner).toBe('here 4711 a');
  await first.stop();
  const third = keeper('here 4713 c');
  await requireOnlyServer(third);
  expect(third.isHeld).toBe(true);
  await third.stop();
});

test('a lease that a crash left behind is waited out', async () => {
  await takeLease('serve', 'elsewhere 1 crashed', null);
  const next = keeper('here 4714 d', 500);
  await requireOnlyServer(next, 50);
  expect(next.isHeld).toBe(true);
  await next.stop();
});
