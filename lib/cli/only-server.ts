import { setTimeout as pause } from 'node:timers/promises';
import { LEASE_MS, type LeaseKeeper } from '../feed/lease-keeper.ts';
import { databaseFile } from '../store/database-url.ts';
import { readLease } from '../store/lease.ts';

/**
 * Holds the lease of serving a database from now on, so that no second server works on the same file. A lease that a
 * crash left behind is waited out.
 * @throws Error as soon as the holder is seen to live
 */
export async function requireOnlyServer(lease: LeaseKeeper, pauseMs = 1_000): Promise<void> {
  await lease.start();
  const first = await readLease(lease.name);
  for (let waited = 0; !lease.isHeld; waited += pauseMs) {
    const seen = await readLease(lease.name);
    const isAlive = seen !== null && seen.owner === first?.owner && seen.beat !== first.beat;
    if (isAlive || waited > 2 * LEASE_MS) {
      const [host, pid] = (seen?.owner ?? lease.holder ?? '').split(' ');
      await lease.stop();
      throw new Error(
        `another process (${pid} on ${host}) serves ${databaseFile()}: stop it, or set DATABASE_URL to another file`,
      );
    }
    await pause(pauseMs);
  }
}
