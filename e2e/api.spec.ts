import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { nativeChain, plainNetGex } from './native-chain.ts';

const SNAPSHOTS = '/api/v1/snapshots';

test('stores a native chain once and answers with the plain formula', async ({ request }) => {
  const chain = nativeChain();
  const first = await request.post(SNAPSHOTS, { data: chain });
  expect(first.status()).toBe(201);
  const receipt = (await first.json()).data;
  expect(receipt).toMatchObject({ symbol: 'SPX', contracts: 28, accepted: 28, rejected: [] });
  expect(receipt.expiries).toEqual(['2026-12-18']);

  const again = await request.post(SNAPSHOTS, {
    data: gzipSync(JSON.stringify(chain)),
    headers: { 'content-type': 'application/gzip' },
  });
  expect(again.status()).toBe(200);
  expect((await again.json()).data.id).toBe(receipt.id);

  const { meta, data } = await (await request.get('/api/v1/exposure/SPX')).json();
  expect(meta).toMatchObject({
    snapshot_id: receipt.id,
    source: 'e2e',
    sample: false,
    sign: 'naive',
    basis: 'oi',
  });
  const expected = plainNetGex(chain);
  expect(Math.abs(data.net_gex - expected)).toBeLessThan(1e-10 * data.gross_gex);
  expect(data.by_expiry).toHaveLength(2);
  const sum = (rows: { net_gex: number }[]) => rows.reduce((total, row) => total + row.net_gex, 0);
  expect(sum(data.by_strike)).toBeCloseTo(data.net_gex, 2);
  expect(sum(data.by_expiry)).toBeCloseTo(data.net_gex, 2);
});

test('keeps good rows and lists bad ones', async ({ request }) => {
  const chain = nativeChain({ symbol: 'NDX' });
  const [good, bad] = chain.contracts;
  const contracts = [
    { ...good, root: 'NDX' },
    { ...bad, root: 'NDX', strike: -5 },
  ];
  const answer = await request.post(SNAPSHOTS, { data: { ...chain, contracts } });
  expect(answer.status()).toBe(201);
  const { data } = await answer.json();
  expect(data.contracts).toBe(1);
  expect(data.rejected).toEqual([{ row: 1, field: 'strike', reason: expect.any(String) }]);
});

const BAD_BODIES: [string, string, number, string][] = [
  ['nothing', '', 422, 'unusable_chain'],
  ['truncated JSON', JSON.stringify(nativeChain()).slice(0, 700), 422, 'unusable_chain'],
  ['a web page', '<!doctype html><html><body>Sign in</body></html>', 415, 'unsupported_format'],
  ['JSON of another shape', '{"hello":"world"}', 415, 'unsupported_format'],
  ['a chain without contracts', JSON.stringify(nativeChain({ contracts: [] })), 422, 'unusable_chain'],
];

for (const [what, body, status, code] of BAD_BODIES) {
  test(`refuses ${what} and stores nothing`, async ({ request }) => {
    const stored = async () => (await (await request.get(SNAPSHOTS)).json()).meta.count;
    const before = await stored();
    const answer = await request.post(SNAPSHOTS, { data: Buffer.from(body) });
    expect(answer.status()).toBe(status);
    const { error } = await answer.json();
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/expected .+found|found .+expected/i);
    expect(await stored()).toBe(before);
  });
}

test('refuses an oversized body', async ({ request }) => {
  const answer = await request.post(SNAPSHOTS, { data: Buffer.alloc(17 * 1024 * 1024, 32) });
  expect(answer.status()).toBe(413);
  expect((await answer.json()).error.code).toBe('too_large');
});

test('refuses a write from another site', async ({ request }) => {
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const answer = await request.post(SNAPSHOTS, { data: nativeChain({ symbol: 'RUT' }), headers });
  expect(answer.status()).toBe(403);
});

test('names each bad view parameter and unknown symbol', async ({ request }) => {
  const bad = await request.get('/api/v1/exposure/SPY?basis=foo&range=99');
  expect(bad.status()).toBe(400);
  expect(Object.keys((await bad.json()).error.fields)).toEqual(['basis', 'range']);
  expect((await request.get('/api/v1/trap/QQQQ')).status()).toBe(404);
  expect((await request.get('/api/v1/trap/SPY?at=2001-01-01T10:00')).status()).toBe(404);
});

test('reads dealers’ positions from the trades between a session’s snapshots', async ({ request }) => {
  const flow = await request.get('/api/v1/trap/SPY?sign=flow');
  expect(flow.status()).toBe(200);
  const { meta, data } = await flow.json();
  expect(meta.sign).toBe('flow');
  const model = data.models.find((one: { sign: string }) => one.sign === 'flow');
  expect(model).toMatchObject({ net_gex: data.net_gex, reason: null });
  const [naive] = data.models;
  expect(model.net_gex).not.toBe(naive.net_gex);
  const { data: byDefault } = await (await request.get('/api/v1/trap/SPY')).json();
  expect(byDefault.models).toEqual(data.models);
});

test('refuses the flow model where there is one snapshot, and by volume', async ({ request }) => {
  await request.post(SNAPSHOTS, { data: nativeChain() });
  for (const view of ['SPX?sign=flow', 'SPY?sign=flow&at=2026-11-16T09:30', 'SPY?sign=flow&basis=volume']) {
    const answer = await request.get(`/api/v1/trap/${view}`);
    expect(answer.status()).toBe(400);
    const { fields } = (await answer.json()).error;
    expect(Object.keys(fields)).toEqual(['sign']);
    expect(fields.sign).toContain(view.includes('volume') ? 'by volume' : 'the session’s first');
  }
});

test('prices good rows and answers bad ones with their own error', async ({ request }) => {
  const row = {
    style: 'european',
    right: 'call',
    spot: 60,
    strike: 65,
    years: 0.25,
    volatility: 0.3,
    rate: 0.08,
  };
  const options = [
    { ...row, dividend_yield: 0 },
    { ...row, dividend_yield: 0, strike: 0 },
    { ...row, dividend_yield: 'x' },
  ];
  const { data } = await (await request.post('/api/v1/price', { data: { options } })).json();
  expect(data[0].price).toBeCloseTo(2.1333684449162, 10);
  expect(data[1].error).toMatchObject({
    code: 'invalid_argument',
    message: expect.stringContaining('strike'),
  });
  expect(data[2].error.code).toBe('invalid_request');
});

test('lists symbols, snapshots, health and its own description', async ({ request }) => {
  const symbols = (await (await request.get('/api/v1/symbols')).json()).data;
  expect(symbols.find((s: { symbol: string }) => s.symbol === 'SPY')).toMatchObject({
    sample: true,
    snapshots: 158,
  });
  const rows = (await (await request.get(`${SNAPSHOTS}?symbol=SPY&limit=5`)).json()).data;
  expect(rows).toHaveLength(5);
  const times = rows.map((r: { as_of: string }) => r.as_of);
  expect(times).toEqual([...times].sort());
  expect((await (await request.get('/api/health')).json()).status).toBe('ok');
  expect((await (await request.get('/api/v1/openapi.json')).json()).openapi).toBe('3.1.0');
});
