import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quotedChain } from '../../engine/testing/quoted-chain.ts';
import { eventRange } from '../../store/events.ts';
import { ingestChainFile } from '../../store/ingest-chain.ts';
import { migratedDatabase } from '../../store/testing/migrated-database.ts';
import { openPosition } from '../open-position.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';
import { answerLive } from './answer-live.ts';
import { closeStreams } from './open-stream.ts';
import { REPORT_NAMES } from './report-names.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
let origin = '';
const server = http.createServer((request, response) => {
  if (!answerLive(request, response)) response.writeHead(418).end();
});
beforeAll(async () => {
  database = await migratedDatabase();
  const chain = quotedChain({ spot: 100, volatility: 0.2, strikes: [95, 100, 105], dates: ['2026-12-18'] });
  await ingestChainFile({ chain, bars: [], format: 'native', rejected: [], flags: {} });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.remove();
});

interface Got {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Without a decoder of its own, unlike fetch. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${origin}${path}`, { agent: false, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('error', reject).end();
  });
}
const errorOf = ({ body }: Got) => JSON.parse(body.toString()).error;
const isSecure = ({ headers }: Got) =>
  Object.entries(SECURITY_HEADERS).every(([name, value]) => headers[name.toLowerCase()] === value);

describe('a report of one snapshot', () => {
  it.each(REPORT_NAMES.map((name) => `/${name}/SPY`))(
    '%s need not be sent twice: 304 to who has it',
    async (path) => {
      const at = '?at=2026-11-20T15:00';
      const [first, other] = await Promise.all([get(`${path}${at}`), get(`${path}${at}&sign=short_all`)]);
      const etag = String(first.headers.etag);
      expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-cache']);
      const again = await get(`${path}${at}`, { 'if-none-match': etag });
      expect([again.status, again.body.length, again.headers.etag, isSecure(again)]).toEqual([
        304,
        0,
        etag,
        true,
      ]);
      const changed = await get(`${path}${at}`, { 'if-none-match': String(other.headers.etag) });
      expect([changed.status, changed.body.equals(first.body)]).toEqual([200, true]);
    },
  );
});

describe('a page', () => {
  it('comes compressed to those who can read that, and is the same for the others', async () => {
    const [plain, gzipped] = await Promise.all([
      get('/pages/trap/SPY'),
      get('/pages/trap/SPY', { 'accept-encoding': 'br, gzip' }),
    ]);
    expect([plain.headers['content-encoding'], gzipped.headers['content-encoding']]).toEqual([
      undefined,
      'gzip',
    ]);
    expect(gunzipSync(gzipped.body).equals(plain.body)).toBe(true);
    const { meta, data } = JSON.parse(plain.body.toString());
    expect(data.page.meta.symbol).toBe('SPY');
    expect(meta.event_id).toBe((await eventRange()).newest);
    for (const got of [plain, gzipped]) {
      expect(got.headers).toMatchObject({
        'content-type': 'application/json',
        'cache-control': 'no-store',
        vary: 'Accept-Encoding',
        'content-length': String(got.body.length),
      });
      expect(isSecure(got)).toBe(true);
    }
  });

  it('reads the view from the query, and lists what it cannot use', async () => {
    const { data } = JSON.parse((await get('/pages/trap/spy?exp=0dte&range=77')).body.toString());
    expect([data.view.exp, data.problems[0].parameter]).toEqual(['0dte', 'range']);
  });

  it('shows at once what its reader has written, though all of it happens within half a second', async () => {
    const ids = async () => {
      const { data } = JSON.parse((await get('/pages/positions')).body.toString());
      return data.positions.map(({ id }: { id: string }) => id);
    };
    expect(await ids()).toEqual([]);
    const legs = [{ right: 'call', strike: 100, expiry: '2026-12-18', quantity: 1 }];
    const body = JSON.stringify({ symbol: 'SPY', legs });
    const { id } = await openPosition(new Request('http://localhost/', { method: 'POST', body }));
    expect(await ids()).toEqual([id]);
  });

  it.each([
    ['/pages/nothing/SPY', 404, 'not_found'],
    ['/pages/trap', 404, 'not_found'],
    ['/pages/status/SPY', 404, 'not_found'],
    ['/pages/position/none', 404, 'not_found'],
    ['/pages/trap/%24%24', 400, 'invalid_request'],
    ['/pages/constructor', 404, 'not_found'],
  ])('%s is a %i', async (path, status, code) => {
    const got = await get(path);
    expect([got.status, errorOf(got).code, isSecure(got)]).toEqual([status, code, true]);
    expect(got.headers['content-type']).toBe('application/json');
  });

  it('answers HEAD without a body, OPTIONS with what is allowed, and no other method', async () => {
    const head = await get('/pages/trap/SPY', {}, 'HEAD');
    expect([head.status, head.body.length, Number(head.headers['content-length']) > 100]).toEqual([
      200,
      0,
      true,
    ]);
    const options = await get('/pages/trap/SPY', {}, 'OPTIONS');
    const post = await get('/stream', {}, 'POST');
    expect([options.status, post.status]).toEqual([204, 405]);
    expect([options.headers.allow, post.headers.allow]).toEqual(['GET, HEAD, OPTIONS', 'GET, HEAD, OPTIONS']);
  });

  it('leaves other routes alone', async () => {
    expect((await get('/symbols')).status).toBe(418);
  });
});

describe('a hedge report', () => {
  it('comes the same way', async () => {
    const got = await get('/hedge/spy', { 'accept-encoding': 'gzip' });
    expect([got.status, got.headers['content-encoding'], isSecure(got)]).toEqual([200, 'gzip', true]);
    expect(JSON.parse(gunzipSync(got.body).toString()).meta.symbol).toBe('SPY');
  });

  it.each([
    ['/hedge/SPY?adv=-1', 400, 'invalid_request'],
    ['/hedge/SPY?range=77', 400, 'invalid_request'],
    ['/hedge/NONE', 404, 'not_found'],
  ])('%s is a %i', async (path, status, code) => {
    const got = await get(path);
    expect([got.status, errorOf(got).code]).toEqual([status, code]);
  });
});

describe('an armed plan’s trade', () => {
  it('comes the same way, null with its reason where nothing was armed', async () => {
    const got = await get('/trade/spy', { 'accept-encoding': 'gzip' });
    expect([got.status, got.headers['content-encoding'], isSecure(got)]).toEqual([200, 'gzip', true]);
    const { data } = JSON.parse(gunzipSync(got.body).toString());
    expect(data).toEqual({ trade: null, reason: expect.stringContaining('no trap was armed') });
  });

  it.each([
    ['/trade/SPY?range=77', 400, 'invalid_request'],
    ['/trade/NONE', 404, 'not_found'],
  ])('%s is a %i', async (path, status, code) => {
    const got = await get(path);
    expect([got.status, errorOf(got).code]).toEqual([status, code]);
  });
});

describe('a stream', () => {
  it('begins with its headers and where to go on, from the header before the query', async () => {
    const answer = await new Promise<http.IncomingMessage>((resolve) =>
      http.get(
        `${origin}/stream?last_event_id=garbage`,
        { agent: false, headers: { 'last-event-id': '1' } },
        resolve,
      ),
    );
    const first = await new Promise<string>((resolve) =>
      answer.once('data', (part) => resolve(String(part))),
    );
    expect(first).toBe('retry: 1000\nid: 1\n\n');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      connection: 'close',
      ...Object.fromEntries(
        Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    });
    answer.destroy();
  });

  it('answers HEAD at once', async () => {
    const head = await get('/stream', {}, 'HEAD');
    expect([head.status, head.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  it('is refused with a code while the process goes down', async () => {
    closeStreams();
    const got = await get('/stream');
    expect([got.status, errorOf(got).code, got.headers['retry-after']]).toEqual([503, 'busy', '1']);
  });
});
