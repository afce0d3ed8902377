import { openStore } from './client.ts';

const LOADED = 'sample_loaded';

/**
 * True for a database without any snapshot, and for one where loading the sample market was broken off: loading it
 * again is idempotent.
 */
export async function isSampleMarketDue(): Promise<boolean> {
  const client = await openStore();
  const [real, sample, loaded] = await Promise.all([
    client.snapshot.count({ where: { sample: false } }),
    client.snapshot.count({ where: { sample: true } }),
    client.event.count({ where: { kind: LOADED } }),
  ]);
  return sample === 0 ? real === 0 : loaded === 0;
}

/** Notes that the sample market is complete. */
export async function markSampleMarketLoaded(): Promise<void> {
  const client = await openStore();
  const newest = await client.snapshot.findFirstOrThrow({
    where: { sample: true },
    select: { id: true, symbol: true, asOf: true },
    orderBy: { asOf: 'desc' },
  });
  const { id: snapshotId, symbol, asOf } = newest;
  await client.event.create({ data: { kind: LOADED, symbol, asOf, snapshotId } });
}
