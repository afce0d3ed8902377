import { afterAll, beforeAll, expect, it } from 'vitest';
import { announceEvent, onEvent } from './event-signal.ts';
import { eventRange, eventsAfter } from './events.ts';
import { saveSnapshot } from './snapshots.ts';
import { migratedDatabase } from './testing/migrated-database.ts';
import { AS_OF, METRICS, smallFile } from './testing/small-chain.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.remove());

it('tells each stored snapshot once, in order, and announces it', async () => {
  expect(await eventRange()).toEqual({ oldest: 0, newest: 0 });
  let announced = 0;
  const end = onEvent(() => announced++);
  const first = await saveSnapshot(smallFile(), METRICS);
  await saveSnapshot(smallFile(), METRICS);
  const second = await saveSnapshot(smallFile({ asOf: AS_OF + 60_000, symbol: 'QQQ' }), METRICS);
  end();
  announceEvent();
  expect(announced).toBe(2);
  expect(await eventRange()).toEqual({ oldest: 1, newest: 2 });
  const all = [
    { id: 1, snapshotId: first.id, symbol: 'SPY', asOf: AS_OF },
    { id: 2, snapshotId: second.id, symbol: 'QQQ', asOf: AS_OF + 60_000 },
  ];
  expect(await eventsAfter(0, 10)).toEqual(all);
  expect(await eventsAfter(0, 1)).toEqual(all.slice(0, 1));
  expect(await eventsAfter(1, 10)).toEqual(all.slice(1));
});
