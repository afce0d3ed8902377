import { afterAll, beforeAll, expect, test } from 'vitest';
import { barsOf } from '../engine/testing/bars-builder.ts';
import { readDailyVolatility } from './daily-volatility.ts';
import { readEvents } from './market-events.ts';
import { readBars } from './price-bars.ts';
import { saveMarketData } from './save-market-file.ts';
import { saveSnapshot } from './snapshots.ts';
import { migratedDatabase } from './testing/migrated-database.ts';
import { AS_OF, METRICS, smallFile } from './testing/small-chain.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.remove());

const NOW = AS_OF + 86_400_000;
const data = (over: Partial<Parameters<typeof saveMarketData>[0]> = {}) => ({
  symbol: 'SPY',
  source: null,
  bars: [],
  events: [],
  volatility: [],
  ...over,
});
const earnings = { kind: 'earnings', date: '2027-01-28', timing: 'unknown', status: 'estimated' } as const;

test('joins the series of the newest real chain, never the sample’s', async () => {
  await saveSnapshot(smallFile({ symbol: 'QQQ', source: 'sample', sample: true }), METRICS);
  await saveSnapshot(smallFile(), METRICS);
  expect((await saveMarketData(data(), NOW)).source).toBe('test');
  expect((await saveMarketData(data({ symbol: 'QQQ' }), NOW)).source).toBe('import');
  expect((await saveMarketData(data({ source: 'mine' }), NOW)).source).toBe('mine');
});

test('stores all there is and counts it, gaps included; again it changes nothing', async () => {
  const bars = [
    { interval: '5m' as const, bars: barsOf('2026-11-16', (slot) => (slot === 9 ? null : { close: 5 })) },
  ];
  const all = data({ bars, events: [earnings], volatility: [{ date: '2026-11-13', iv30: 0.2 }] });
  for (const at of [NOW, NOW + 1])
    expect(await saveMarketData(all, at)).toEqual({
      symbol: 'SPY',
      source: 'test',
      bars: { '5m': 77 },
      barGaps: 1,
      dividends: 0,
      earnings: 1,
      volatility: 1,
    });
  expect(await readBars('SPY', 'test', '5m', 0, NOW)).toEqual(bars[0]?.bars);
  expect(await readEvents({ symbol: 'SPY', sample: false }, '2026-11-01', '2027-12-31')).toEqual([
    { ...earnings, source: 'test' },
  ]);
  expect(await readDailyVolatility({ symbol: 'SPY', source: 'test' }, '2026-11-01', '2026-11-30')).toEqual([
    { date: '2026-11-13', iv30: 0.2 },
  ]);
});
