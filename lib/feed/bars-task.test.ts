import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDailyVolatility } from '../store/daily-volatility.ts';
import { readBars } from '../store/price-bars.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { type BarsTask, ingestBars } from './bars-task.ts';

const MINUTE = 60_000;
const at = (day: number, hour: number, minute: number) => Date.UTC(2026, 10, day, hour + 5, minute);
const bytes = (data: readonly object[]) => new TextEncoder().encode(JSON.stringify({ data }));
const prices = { open: 10, high: 12, low: 9, close: 11 };
const days = (...dates: string[]) => bytes(dates.map((date) => ({ date, ...prices, volume: 100 })));
const minutes = (from: number, count: number) =>
  bytes(
    Array.from({ length: count }, (_, i) => ({
      datetime: new Date(from + i * MINUTE - 5 * 60 * MINUTE).toISOString().slice(0, 19),
      price: prices,
      volume: { stock_volume: 10 },
    })),
  );

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.remove());

const ingest = (now: number, fetched: BarsTask['fetched']) =>
  ingestBars({ source: 'cboe', schedule: { intervalMs: MINUTE, delayMs: 15 * MINUTE }, now, fetched });
const stored = (symbol: string, interval: '1m' | '5m' | '1d') =>
  readBars(symbol, 'cboe', interval, at(1, 0, 0), at(30, 0, 0));

test('a day counts when its last quotes are published, not before', async () => {
  const fetched = () => [{ symbol: 'SPY', kind: 'daily' as const, bytes: days('2026-11-19', '2026-11-20') }];
  expect(await ingest(at(20, 16, 10), fetched())).toEqual({ days: 1, minutes: 0 });
  expect((await stored('SPY', '1d')).map((bar) => bar.start)).toEqual([at(19, 9, 30)]);
  expect(await ingest(at(20, 16, 15), fetched())).toEqual({ days: 2, minutes: 0 });
  expect((await stored('SPY', '1d')).map((bar) => bar.start)).toEqual([at(19, 9, 30), at(20, 9, 30)]);
});

test("the VIX's days are the 30-day volatility of SPX", async () => {
  await ingest(at(21, 12, 0), [{ symbol: 'VIX', kind: 'daily', bytes: days('2026-11-19', '2026-11-20') }]);
  expect(await readDailyVolatility({ symbol: 'SPX', source: 'cboe' }, '2026-11-01', '2026-11-30')).toEqual([
    { date: '2026-11-19', iv30: 0.11 },
    { date: '2026-11-20', iv30: 0.11 },
  ]);
  expect(await readDailyVolatility({ symbol: 'SPY', source: 'cboe' }, '2026-11-01', '2026-11-30')).toEqual(
    [],
  );
});

test('minutes that are over are kept, and five of them are a five-minute bar', async () => {
  const now = at(20, 9, 57);
  const result = await ingest(now, [{ symbol: 'SPY', kind: 'minutes', bytes: minutes(at(20, 9, 30), 14) }]);
  expect(result).toEqual({ days: 0, minutes: 12 });
  expect(await stored('SPY', '1m')).toHaveLength(12);
  expect(await stored('SPY', '5m')).toEqual([
    { start: at(20, 9, 30), ...prices, volume: 50 },
    { start: at(20, 9, 35), ...prices, volume: 50 },
  ]);
});
