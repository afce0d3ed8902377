import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readChainFile } from '../read-chain-file.ts';
import { polygonSource } from './polygon-source.ts';
import { SourceClient } from './source-client.ts';
import { requireSourceOrigin } from './source-origin.ts';
import { requireSourceSymbol } from './source-symbol.ts';
import { type FakeSource, fakeSource } from './testing/fake-source.ts';
import { tradierSource } from './tradier-source.ts';

const TOKEN = 'canary-token-0123456789';
const DATE = 'Fri, 20 Nov 2026 17:00:00 GMT';
const SPY = requireSourceSymbol('SPY');
let source: FakeSource;
let client: SourceClient;
let answers: Record<string, unknown> = {};
const unauthorised: string[] = [];

beforeAll(async () => {
  source = await fakeSource((request, response) => {
    if (request.headers.authorization !== `Bearer ${TOKEN}`) unauthorised.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { date: DATE });
    response.end(JSON.stringify(answer ?? null));
  });
  client = new SourceClient(requireSourceOrigin(`${source.url}/v1`, []));
});
beforeEach(() => {
  source.asked.length = 0;
  unauthorised.length = 0;
});
afterAll(async () => {
  await client.close();
  await source.close();
});
const get = () => client.attempt(AbortSignal.timeout(10_000));

describe('Tradier', () => {
  const chainPath = (date: string) => `/v1/markets/options/chains?symbol=SPY&expiration=${date}&greeks=true`;
  const option = (symbol: string) => ({ symbol, bid: 1, ask: 2, open_interest: 3, greeks: null });
  const good = {
    '/v1/markets/quotes?symbols=SPY': { quotes: { quote: { symbol: 'SPY', last: 590.25 } } },
    '/v1/markets/options/expirations?symbol=SPY&includeAllRoots=true': {
      expirations: { date: ['2026-11-23', '2026-12-18'] },
    },
    [chainPath('2026-11-23')]: { options: { option: option('SPY261123C00590000') } },
    [chainPath('2026-12-18')]: { options: { option: [option('SPY261218C00590000')] } },
  };

  test('is asked for quote, expirations and each chain, as of its own clock', async () => {
    answers = good;
    const fetched = await tradierSource(TOKEN).fetchChain(get(), SPY);
    const { chain } = readChainFile(fetched.bytes, { format: fetched.format });
    expect(chain).toMatchObject({ symbol: 'SPY', source: 'tradier', asOf: Date.parse(DATE) });
    expect(chain.expirations.map((expiration) => expiration.date)).toEqual(['2026-11-23', '2026-12-18']);
    expect(source.asked).toEqual(Object.keys(good));
    expect(unauthorised).toEqual([]);
    expect(Buffer.from(fetched.bytes).toString()).not.toContain(TOKEN);
  });

  test.each([
    ['no expiration', { expirations: null }, 'empty'],
    ['another shape', { dates: [] }, 'unusable'],
  ])('%s fails', async (_, listed, code) => {
    answers = { ...good, '/v1/markets/options/expirations?symbol=SPY&includeAllRoots=true': listed };
    const error = await tradierSource(TOKEN)
      .fetchChain(get(), SPY)
      .catch((thrown) => thrown);
    expect(error.outcome ?? error.code).toBe(code);
  });

  test('one chain that is missing fails all of it: half a chain is none', async () => {
    answers = { ...good, [chainPath('2026-12-18')]: undefined };
    await expect(tradierSource(TOKEN).fetchChain(get(), SPY)).rejects.toMatchObject({ outcome: 'not_found' });
  });
});

describe('Polygon', () => {
  const first = '/v1/snapshot/options/SPY?limit=250';
  const row = (ticker: string) => ({
    details: { ticker },
    open_interest: 3,
    underlying_asset: { ticker: 'SPY', price: 590.25 },
  });

  test('is asked page after page, at its own address whatever the next page says', async () => {
    answers = {
      [first]: { results: [row('O:SPY261218C00590000')], next_url: 'http://10.0.0.1/steal?cursor=YWI%3D' },
      [`${first}&cursor=YWI%3D`]: { results: [row('O:SPY261218P00590000')] },
    };
    const fetched = await polygonSource(TOKEN).fetchChain(get(), SPY);
    const { chain } = readChainFile(fetched.bytes, { format: fetched.format });
    expect(chain).toMatchObject({ symbol: 'SPY', source: 'polygon', asOf: Date.parse(DATE) });
    expect(chain.columns.strike).toHaveLength(2);
    expect(source.asked).toEqual([first, `${first}&cursor=YWI%3D`]);
    expect(unauthorised).toEqual([]);
  });

  test.each(['https://api.polygon.io/v3/x', 'x?cursor=a b', `x?cursor=../${'a'.repeat(9)}`])(
    'a next page %j without a plain cursor fails',
    async (next) => {
      answers = { [first]: { results: [], next_url: next } };
      await expect(polygonSource(TOKEN).fetchChain(get(), SPY)).rejects.toMatchObject({
        outcome: 'malformed',
      });
    },
  );

  test('pages without an end are given up', async () => {
    answers = new Proxy({}, { get: () => ({ results: [], next_url: '?cursor=again' }) });
    await expect(polygonSource(TOKEN).fetchChain(get(), SPY)).rejects.toMatchObject({ outcome: 'too_large' });
  });

  test('an index has a prefix', async () => {
    answers = {};
    await polygonSource(TOKEN)
      .fetchChain(get(), requireSourceSymbol('SPX'))
      .catch(() => {});
    expect(source.asked).toEqual(['/v1/snapshot/options/I:SPX?limit=250']);
  });
});
