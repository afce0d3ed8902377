import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDailyVolatility } from './daily-volatility.ts';
import { readEarlierMetrics, readMetrics, saveMetrics } from './metrics.ts';
import { saveSnapshot } from './snapshots.ts';
import { migratedDatabase } from './testing/migrated-database.ts';
import { AS_OF, METRICS, smallFile } from './testing/small-chain.ts';

const MINUTE = 60_000;

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.remove());

test('metrics of another method version stand beside the first', async () => {
  const { id } = await saveSnapshot(smallFile({ symbol: 'QQQ' }), METRICS);
  const newer = { ...METRICS, methodVersion: '2.0', netGex: 5 };
  await saveMetrics(id, { ...newer, netGex: 4 });
  await saveMetrics(id, newer);
  expect(await readMetrics(id, '1.0')).toEqual(METRICS);
  expect(await readMetrics(id, '2.0')).toEqual(newer);
});

test('the session’s 30-day volatility follows its latest snapshot', async () => {
  const at = (minutes: number, iv30: number | null) =>
    saveSnapshot(smallFile({ symbol: 'IWM', asOf: AS_OF + minutes * MINUTE }), { ...METRICS, iv30 });
  await at(5, 0.21);
  await at(0, 0.2);
  await at(10, null);
  const series = { symbol: 'IWM', source: 'test' };
  expect(await readDailyVolatility(series, '2026-11-01', '2026-11-30')).toEqual([
    { date: '2026-11-16', iv30: 0.21 },
  ]);
});

test('earlier readings: one per instant, before the moment asked for, null where nothing was computed', async () => {
  for (const minutes of [5, 0, 10])
    await saveSnapshot(smallFile({ asOf: AS_OF + minutes * MINUTE }), { ...METRICS, netGex: minutes });
  await saveSnapshot(smallFile({ asOf: AS_OF, source: 'other' }), METRICS);
  const query = { symbol: 'SPY', source: 'test', from: AS_OF, before: AS_OF + 10 * MINUTE };
  const known = await readEarlierMetrics({ ...query, methodVersion: '1.0' });
  expect(known.map(({ id: _, ...rest }) => rest)).toEqual([
    { at: AS_OF, spot: 590.25, netGex: 0, volumeOi: null, reading: null },
    { at: AS_OF + 5 * MINUTE, spot: 590.25, netGex: 5, volumeOi: null, reading: null },
  ]);
  const uncomputed = await readEarlierMetrics({ ...query, methodVersion: 'none' });
  expect(uncomputed.map((reading) => reading.netGex)).toEqual([null, null]);
});
