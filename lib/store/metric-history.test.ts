import { afterAll, beforeAll, expect, test } from 'vitest';
import { NUMERIC_METRICS, readMetricHistory } from './metric-history.ts';
import { saveSnapshot } from './snapshots.ts';
import { migratedDatabase } from './testing/migrated-database.ts';
import { AS_OF, METRICS, smallFile } from './testing/small-chain.ts';

const MINUTE = 60_000;
const query = (over: object = {}) => ({
  symbol: 'SPY',
  source: 'test',
  methodVersion: '1.0',
  from: AS_OF,
  to: AS_OF + 60 * MINUTE,
  ...over,
});

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
  const at = (minutes: number, over: object, header: object = {}) =>
    saveSnapshot(smallFile({ asOf: AS_OF + minutes * MINUTE, ...header }), { ...METRICS, ...over });
  await at(10, { netGex: 3, phase: 'loading' });
  await at(0, { netGex: 0.1 + 0.2, gammaFlip: 591.25 });
  await at(5, { netGex: 2, phase: 'no_read' });
  await at(-5, { netGex: 9 });
  await at(65, { netGex: 9 });
  await at(5, { netGex: 8 }, { source: 'other' });
  await at(5, { netGex: 7 }, { symbol: 'QQQ' });
  await at(6, { netGex: 6, methodVersion: '0.9' });
});
afterAll(() => database.remove());

test('columns of one series and method, oldest first, bounds included, every digit kept', async () => {
  const { at, values, phase } = await readMetricHistory(query(), ['netGex', 'gammaFlip'], true);
  expect([...at].map((instant) => (instant - AS_OF) / MINUTE)).toEqual([0, 5, 10]);
  expect([...(values.netGex ?? [])]).toEqual([0.1 + 0.2, 2, 3]);
  expect([...(values.gammaFlip ?? [])]).toEqual([591.25, Number.NaN, Number.NaN]);
  expect(phase).toEqual(['watch', 'no_read', 'loading']);
  const ends = await readMetricHistory(
    query({ from: AS_OF + 5 * MINUTE, to: AS_OF + 5 * MINUTE }),
    ['netGex'],
    false,
  );
  expect([...(ends.values.netGex ?? [])]).toEqual([2]);
  expect(ends.phase).toEqual([]);
});

test('of several snapshots at one instant the one with the largest id counts', async () => {
  const ids = new Map<string, number>();
  for (const spot of [600, 601, 602]) {
    const file = smallFile({ symbol: 'IWM', spot });
    ids.set((await saveSnapshot(file, { ...METRICS, netGex: spot })).id, spot);
  }
  const last = ids.get([...ids.keys()].sort().at(-1) ?? '');
  const { values } = await readMetricHistory(query({ symbol: 'IWM' }), ['netGex', 'spot'], false);
  expect([...(values.netGex ?? [])]).toEqual([last]);
  expect([...(values.spot ?? [])]).toEqual([last]);
});

test('every metric can be asked for; of a series that is not there each is empty', async () => {
  const { at, values } = await readMetricHistory(query({ symbol: 'XYZ' }), NUMERIC_METRICS, false);
  expect(at).toHaveLength(0);
  expect(Object.keys(values)).toEqual([...NUMERIC_METRICS]);
});
