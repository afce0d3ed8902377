import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChainFile } from '../read-chain-file.ts';
import { cboeJsonText } from '../testing/cboe-json-text.ts';
import { CBOE_ADDRESS, CBOE_HOSTS, cboeSource } from './cboe-source.ts';
import { readCboeDays } from './read-cboe-chart.ts';
import { SourceClient } from './source-client.ts';
import { requireSourceOrigin } from './source-origin.ts';
import { requireSourceSymbol } from './source-symbol.ts';
import { type FakeSource, fakeSource } from './testing/fake-source.ts';

const DAYS = '{"data":[{"date":"2026-11-20","open":1,"high":2,"low":1,"close":2,"volume":0}]}';
let source: FakeSource;
let client: SourceClient;
beforeAll(async () => {
  source = await fakeSource((request, response) => {
    const isKnown = request.headers['if-none-match'] === '"a"';
    response.writeHead(isKnown ? 304 : 200, { etag: '"a"' });
    response.end(isKnown ? undefined : request.url?.includes('charts') ? DAYS : cboeJsonText());
  });
  client = new SourceClient(requireSourceOrigin(`${source.url}/delayed_quotes`, []));
});
afterAll(async () => {
  await client.close();
  await source.close();
});

const get = () => client.attempt(AbortSignal.timeout(5_000));
const RUT = requireSourceSymbol('RUT');

test('its address is one that may be asked', () => {
  expect(requireSourceOrigin(CBOE_ADDRESS, CBOE_HOSTS).isLocal).toBe(false);
});

test('a chain is one file, of an index with an underscore, and is read with the time of its quotes', async () => {
  const { bytes, format, etag } = await cboeSource.fetchChain(get(), RUT);
  expect(source.asked.pop()).toBe('/delayed_quotes/options/_RUT.json');
  const file = readChainFile(bytes, { format });
  expect(file.chain).toMatchObject({ symbol: 'RUT', source: 'cboe' });
  expect(file.quotedAt).toBe(Date.UTC(2023, 8, 20, 20, 15, 4));
  expect(etag).toBe('"a"');
});

test('a chain that is known already is not sent again', async () => {
  await expect(cboeSource.fetchChain(get(), requireSourceSymbol('SPY'), '"a"')).rejects.toMatchObject({
    outcome: 'not_modified',
  });
  expect(source.asked.pop()).toBe('/delayed_quotes/options/SPY.json');
});

test('bars are the minutes, and on request the days with those of the volatility index', async () => {
  source.asked.length = 0;
  const bars = (await cboeSource.fetchBars?.(get(), RUT, true)) ?? [];
  expect(source.asked.map((path) => path.replace('/delayed_quotes/charts/', ''))).toEqual([
    'intraday/_RUT.json',
    'historical/_RUT.json',
    'historical/_VIX.json',
  ]);
  expect(bars.map(({ symbol, kind }) => [symbol, kind])).toEqual([
    ['RUT', 'minutes'],
    ['RUT', 'daily'],
    ['VIX', 'daily'],
  ]);
  expect(readCboeDays(bars[2]?.bytes ?? new Uint8Array()).bars).toHaveLength(1);
  expect(await cboeSource.fetchBars?.(get(), RUT, false)).toHaveLength(1);
  expect(await cboeSource.fetchBars?.(get(), requireSourceSymbol('VIX'), true)).toHaveLength(2);
});
