import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchangeInstant } from '../engine/market/exchange-time.ts';
import { readAnalysisContext } from './analysis-context.ts';
import { openStore } from './client.ts';
import { saveDailyVolatility } from './daily-volatility.ts';
import { saveEvents } from './market-events.ts';
import { barStatements } from './price-bars.ts';
import { migratedDatabase } from './testing/migrated-database.ts';

const OPEN = 9 * 60 + 30;
const dailyBar = (date: string, close: number) => {
  const start = exchangeInstant(date, OPEN);
  return { start, open: close, high: close, low: close, close, volume: null };
};
const point = (date: string, minute: number, over: { source?: string; sample?: boolean } = {}) => ({
  symbol: 'SPY',
  source: 'test',
  sample: false,
  asOf: exchangeInstant(date, minute),
  ...over,
});

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
  const client = await openStore();
  const bars = ['2026-11-12', '2026-11-13', '2026-11-16'].map((date, i) => dailyBar(date, 590 + i));
  for (const source of ['test', 'sample']) {
    await client.$transaction(
      barStatements(client, { symbol: 'SPY', source, asOf: 1 }, [{ interval: '1d', bars }]),
    );
    const rows = ['2026-11-13', '2026-11-16'].map((date) => ({
      date,
      iv30: source === 'test' ? 0.2 : 0.9,
      asOf: 1,
      snapshotId: null,
    }));
    await saveDailyVolatility({ symbol: 'SPY', source }, rows);
    const origin = { symbol: 'SPY', source, sample: source === 'sample' };
    const dividend = { kind: 'dividend', amount: 2, currency: 'USD', status: 'declared' } as const;
    await saveEvents(origin, [
      { ...dividend, date: '2026-11-13' },
      { ...dividend, date: source === 'test' ? '2026-12-18' : '2026-12-21' },
    ]);
  }
});
afterAll(() => database.remove());

test('within a session its own daily bar is not there yet; at its close it is', async () => {
  const before = await readAnalysisContext(point('2026-11-16', 15 * 60 + 59));
  expect(before.dailyBars?.map((bar) => bar.close)).toEqual([590, 591]);
  const at = await readAnalysisContext(point('2026-11-16', 16 * 60));
  expect(at.dailyBars?.map((bar) => bar.close)).toEqual([590, 591, 592]);
});

test('volatilities are of the sessions before, of the own series alone', async () => {
  const { dailyVolatility } = await readAnalysisContext(point('2026-11-16', 16 * 60));
  expect(dailyVolatility).toEqual([{ date: '2026-11-13', iv30: 0.2 }]);
  const other = await readAnalysisContext(point('2026-11-16', 16 * 60, { source: 'other' }));
  expect(other.dailyVolatility).toEqual([]);
  expect(other.dailyBars).toEqual([]);
});

test('events ahead are of the underlying, whichever real source they are from; sample ones only for a sample', async () => {
  const dates = async (over: { source?: string; sample?: boolean }) =>
    (await readAnalysisContext(point('2026-11-16', 12 * 60, over))).events?.map((event) => event.date);
  expect(await dates({ source: 'other' })).toEqual(['2026-12-18']);
  expect(await dates({ source: 'sample', sample: true })).toEqual(['2026-12-21']);
});
