import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from './client.ts';
import { readDailyVolatility } from './daily-volatility.ts';
import { readEvents } from './market-events.ts';
import { readBars } from './price-bars.ts';
import {
  clearSampleMarket,
  isSampleMarketDue,
  markSampleMarketLoaded,
  saveSampleHistory,
} from './sample-market.ts';
import { listSnapshots, saveSnapshot } from './snapshots.ts';
import { migratedDatabase } from './testing/migrated-database.ts';
import { METRICS, smallFile } from './testing/small-chain.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeEach(async () => {
  database = await migratedDatabase();
});
afterEach(() => database.remove());

const START = Date.UTC(2026, 10, 16, 14, 30);
const sampleFile = () => smallFile({ sample: true, source: 'sample' });
const bar = { start: START, open: 590, high: 591, low: 589, close: 590.5, volume: 100 };
const history = {
  symbol: 'SPY',
  fiveMinuteBars: [bar],
  dailyBars: [{ ...bar, close: 593 }],
  iv30: [{ date: '2026-11-13', iv30: 0.157, asOf: Date.UTC(2026, 10, 13, 21) }],
  events: [
    { kind: 'dividend', date: '2026-12-18', amount: 1.77, currency: 'USD', status: 'estimated' },
  ] as const,
};
const storedBars = (interval: '5m' | '1d') => readBars('SPY', 'sample', interval, 0, START);

test('is due for an empty database and for one where loading broke off', async () => {
  expect(await isSampleMarketDue('on')).toBe(true);
  await saveSnapshot(sampleFile(), METRICS);
  expect(await isSampleMarketDue('on')).toBe(true);
  await markSampleMarketLoaded('on');
  expect(await isSampleMarketDue('on')).toBe(false);
});

test('is due where an earlier version of it was loaded', async () => {
  const { id } = await saveSnapshot(sampleFile(), METRICS);
  const client = await openStore();
  const loaded = { kind: 'sample_loaded', symbol: 'SPY', asOf: new Date(START), snapshotId: id };
  await client.event.create({ data: loaded });
  expect(await isSampleMarketDue('on')).toBe(true);
});

test('a brief one is enough for who wants no more', async () => {
  await saveSnapshot(sampleFile(), METRICS);
  await markSampleMarketLoaded('brief');
  expect([await isSampleMarketDue('brief'), await isSampleMarketDue('on')]).toEqual([false, true]);
  await markSampleMarketLoaded('on');
  expect([await isSampleMarketDue('brief'), await isSampleMarketDue('on')]).toEqual([false, false]);
});

test('is not due where only real chains are', async () => {
  await saveSnapshot(smallFile(), METRICS);
  expect(await isSampleMarketDue('on')).toBe(false);
});

test('stores bars, volatilities and events under its own source', async () => {
  await saveSampleHistory(history);
  expect(await storedBars('5m')).toEqual([bar]);
  expect(await storedBars('1d')).toEqual([{ ...bar, close: 593 }]);
  const series = { symbol: 'SPY', source: 'sample' };
  expect(await readDailyVolatility(series, '2026-01-01', '2026-12-31')).toMatchObject([{ iv30: 0.157 }]);
  const events = (sample: boolean) => readEvents({ symbol: 'SPY', sample }, '2026-01-01', '2026-12-31');
  expect(await events(true)).toMatchObject([{ kind: 'dividend', amount: 1.77 }]);
  expect(await events(false)).toEqual([]);
});

test('clearing removes all of it, and nothing that is real', async () => {
  const real = await saveSnapshot(smallFile(), METRICS);
  await saveSnapshot(sampleFile(), METRICS);
  await saveSampleHistory(history);
  await clearSampleMarket();
  expect((await listSnapshots({})).map((s) => s.id)).toEqual([real.id]);
  expect(await storedBars('5m')).toEqual([]);
  expect(await readEvents({ symbol: 'SPY', sample: true }, '2026-01-01', '2026-12-31')).toEqual([]);
});
