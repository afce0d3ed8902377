import { type APIRequestContext, expect, test } from '@playwright/test';

const MARKET_DATA = '/api/v1/market-data';
const OPEN = Date.parse('2026-11-19T14:30:00Z');

const bar = (slot: number, over: Record<string, unknown> = {}) => ({
  interval: '5m',
  start: new Date(OPEN + slot * 300_000).toISOString(),
  open: 100,
  high: 101,
  low: 99,
  close: 100.5,
  volume: 1_000,
  ...over,
});
const file = (symbol: string, over: Record<string, unknown>) => ({
  format: 'alphagex-market/1',
  symbol,
  ...over,
});
const send = (request: APIRequestContext, data: unknown, headers: Record<string, string> = {}) =>
  request.post(MARKET_DATA, { data, headers });

test('stores good bars, names bad ones, and the history keeps the gap', async ({ request }) => {
  const bars = [bar(0), bar(1), bar(1), bar(3, { high: 98 }), bar(5), bar(4), bar(6)];
  const answer = await send(request, file('MKTD', { bars }));
  expect(answer.status()).toBe(200);
  const { data } = await answer.json();
  expect(data).toMatchObject({ symbol: 'MKTD', bars: { '5m': 4 } });
  expect(
    data.rejected.map(({ row, reason }: { row: number; reason: string }) => [row, reason.split(':')[0]]),
  ).toEqual([
    [2, 'doubled'],
    [3, 'high_below_low'],
    [5, 'out_of_order'],
  ]);
  const range = 'metric=bars&interval=5m&from=2026-11-19T14:30:00Z&to=2026-11-19T15:05:00Z';
  const history = await (await request.get(`/api/v1/history/MKTD?${range}`)).json();
  expect(history.data.bars.bars.map(({ start }: { start: string }) => start)).toEqual(
    [0, 1, 5, 6].map((slot) => bar(slot).start),
  );
  expect(history.data.bars.gaps).toEqual([
    { date: '2026-11-19', from: bar(2).start, to: bar(5).start, missing: 3 },
  ]);
});

test('the same file again changes nothing', async ({ request }) => {
  const data = file('MKTE', { bars: [bar(0), bar(1)], dividends: [{ ex_date: '2026-12-18', amount: 1.2 }] });
  const [first, second] = [await send(request, data), await send(request, data)];
  expect([first.status(), second.status()]).toEqual([200, 200]);
  const listed = await (await request.get('/api/v1/market-events/MKTE')).json();
  expect(listed.data).toHaveLength(1);
});

test('an event is listed until it is removed, and removing it twice is not found', async ({ request }) => {
  await send(request, file('MKTF', { earnings: [{ date: '2027-01-28', timing: 'before_open' }] }));
  const path = '/api/v1/market-events/MKTF';
  const [event] = (await (await request.get(path)).json()).data;
  expect(event).toMatchObject({ kind: 'earnings', date: '2027-01-28', timing: 'before_open' });
  const one = `${path}?kind=earnings&date=2027-01-28&source=${encodeURIComponent(event.source)}`;
  expect((await request.delete(one)).status()).toBe(200);
  expect((await (await request.get(path)).json()).data).toEqual([]);
  expect((await request.delete(one)).status()).toBe(404);
  expect((await request.delete(`${path}?kind=split&date=x`)).status()).toBe(400);
});

test('refuses what is no market file and what comes from a foreign page', async ({ request }) => {
  const other = await send(request, { hello: 'world' });
  expect(other.status()).toBe(415);
  expect((await other.json()).error.message).toContain('expected');
  const truncated = await request.post(MARKET_DATA, { data: JSON.stringify(file('MKTG', {})).slice(0, -3) });
  expect([415, 422]).toContain(truncated.status());
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  expect((await send(request, file('MKTG', { bars: [bar(0)] }), headers)).status()).toBe(403);
  expect((await request.delete('/api/v1/market-events/MKTF?kind=dividend', { headers })).status()).toBe(403);
});

for (const [query, field] of [
  ['metric=rsi', 'metric'],
  ['metric=spot&from=yesterday', 'from'],
  ['metric=spot&points=-1', 'points'],
  ['metric=bars&interval=7m', 'interval'],
] as const)
  test(`history names the parameter that it cannot use: ${query}`, async ({ request }) => {
    const answer = await request.get(`/api/v1/history/SPY?${query}`);
    expect(answer.status()).toBe(400);
    expect(Object.keys((await answer.json()).error.fields)).toEqual([field]);
  });

test('a symbol without a chain has no volatility, and says so', async ({ request }) => {
  const answer = await request.get('/api/v1/volatility/ZZZZ');
  expect(answer.status()).toBe(404);
  expect((await answer.json()).error.code).toBe('not_found');
  expect((await request.get('/api/v1/volatility/SPY?basis=foo')).status()).toBe(400);
});
