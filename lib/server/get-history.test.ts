import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchangeInstant } from '../engine/market/exchange-time.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import { barsOf } from '../engine/testing/bars-builder.ts';
import { historyAnswerSchema, historyMetaSchema } from '../schema/history-answer.ts';
import { openStore } from '../store/client.ts';
import { saveDailyVolatility } from '../store/daily-volatility.ts';
import { barStatements } from '../store/price-bars.ts';
import { saveSnapshot } from '../store/snapshots.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { METRICS as OLD_METRICS, smallFile } from '../store/testing/small-chain.ts';
import { getHistory } from './get-history.ts';

const METRICS = { ...OLD_METRICS, methodVersion: METHOD_VERSION };
const DATE = '2026-11-16';
const at = (minute: number, date = DATE) => exchangeInstant(date, 9 * 60 + 30 + minute);
const SLOTS = 40;
const GAP = [10, 11, 12, 13, 14];

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
  for (let j = 0; j < SLOTS; j++) {
    if (GAP.includes(j)) continue;
    await saveSnapshot(smallFile({ asOf: at(5 * j), spot: 590 + j }), {
      ...METRICS,
      netGex: j * 1e6,
      gammaFlip: j === 30 ? null : 580,
      phase: j < 20 ? 'quiet' : 'loading',
    });
  }
  await saveSnapshot(smallFile({ asOf: at(500), source: 'sample', sample: true }), METRICS);
  const client = await openStore();
  const bars = [
    ...barsOf('2026-11-13', () => ({ close: 5 })),
    ...barsOf(DATE, (slot) => (slot === 3 ? null : { close: 6 })),
  ];
  await client.$transaction(
    barStatements(client, { symbol: 'SPY', source: 'test', asOf: 1 }, [{ interval: '5m', bars }]),
  );
  const rows = ['2026-11-12', '2026-11-13'].map((date, i) => ({
    date,
    iv30: 0.2 + i,
    asOf: 1,
    snapshotId: null,
  }));
  await saveDailyVolatility({ symbol: 'SPY', source: 'test' }, rows);
});
afterAll(() => database.remove());

const history = (query: Record<string, string>) => getHistory('SPY', query);

test('the answer has the shape it promises and names its series', async () => {
  const { meta, data } = await history({ metric: 'net_gex,phase,daily_iv30,bars' });
  expect(historyMetaSchema.parse(meta)).toMatchObject({
    source: 'test',
    sample: false,
    to: new Date(at(5 * (SLOTS - 1))).toISOString(),
  });
  expect(historyAnswerSchema.parse(data).series.map((series) => series.metric)).toEqual([
    'net_gex',
    'phase',
    'daily_iv30',
  ]);
});

test('every row is there where they are few, the gap is named, and figures are those stored', async () => {
  const { data } = await history({ metric: 'net_gex,spot,gamma_flip' });
  const [netGex, spot, flip] = data.series;
  expect(netGex).toMatchObject({ method: 'raw', points_in: 35, points_out: 35, narrow_gaps: 0 });
  expect(netGex?.value.at(-1)).toBe(39e6);
  expect(spot?.value.slice(9, 11)).toEqual([599, 605]);
  expect(netGex?.gaps).toEqual([
    { after: new Date(at(45)).toISOString(), before: new Date(at(75)).toISOString() },
  ]);
  expect(flip?.points_in).toBe(34);
  expect(flip?.gaps).toHaveLength(2);
});

test('the phase is given where it changes, at both ends and beside the gap', async () => {
  const { data } = await history({ metric: 'phase' });
  expect(data.series[0]).toMatchObject({
    method: 'changes',
    points_in: 35,
    value: ['quiet', 'quiet', 'quiet', 'loading', 'loading'],
  });
});

describe('range', () => {
  const instants = async (query: Record<string, string>) =>
    (await history({ metric: 'spot', ...query })).data.series[0]?.at ?? [];

  test('bounds are instants or exchange days', async () => {
    expect(
      await instants({ from: new Date(at(100)).toISOString(), to: new Date(at(110)).toISOString() }),
    ).toHaveLength(3);
    expect(await instants({ from: DATE, to: DATE })).toHaveLength(35);
    expect(await instants({ from: '2026-11-01', to: '2026-11-15' })).toEqual([]);
  });

  test('nothing is later than the view’s moment', async () => {
    expect((await instants({ at: '2026-11-16T10:00' })).at(-1)).toBe(new Date(at(30)).toISOString());
  });

  test('one that ends before it starts is refused', async () => {
    await expect(history({ metric: 'spot', from: '2026-11-20', to: '2026-11-19' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });
});

test('the sample is asked for by its name and never joins the real series', async () => {
  const { meta, data } = await history({ metric: 'spot', source: 'sample' });
  expect(meta.sample).toBe(true);
  expect(data.series[0]?.value).toEqual([590.25]);
});

test('daily bars are made of whole sessions of five-minute ones; others are listed as missing', async () => {
  const { bars } = (await history({ metric: 'bars', from: '2026-11-13', to: DATE })).data;
  expect(bars).toMatchObject({ interval: '1d', method: 'resampled_5m' });
  expect(bars?.bars.map((bar) => bar.close)).toEqual([5]);
  const five = (await history({ metric: 'bars', interval: '5m', from: '2026-11-13', to: DATE })).data.bars;
  expect(five?.method).toBe('stored');
  expect(five?.gaps).toEqual([
    { date: DATE, from: new Date(at(15)).toISOString(), to: new Date(at(20)).toISOString(), missing: 1 },
  ]);
});

test.each([
  [{}, 'metric'],
  [{ metric: 'gamma' }, 'metric'],
  [{ metric: 'spot', from: 'monday' }, 'from'],
  [{ metric: 'spot', points: '5' }, 'points'],
  [{ metric: 'spot', points: '99' }, 'points'],
  [{ metric: 'spot', points: '1e3' }, 'points'],
  [{ metric: 'bars', interval: '2h' }, 'interval'],
  [{ metric: 'spot', at: 'noon' }, 'at'],
  [{ metric: 'spot', colour: 'red' }, 'colour'],
])('%j is refused and names %s', async (query, field) => {
  await expect(history(query)).rejects.toMatchObject({
    code: 'invalid_request',
    fields: { [field]: expect.any(String) },
  });
});

test('a symbol without anything stored is not found', async () => {
  await expect(getHistory('XYZ', { metric: 'spot' })).rejects.toMatchObject({ code: 'not_found' });
});
