import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { guardedAgent } from './guarded-agent.ts';
import { FETCH_LIMITS } from './read-answer.ts';
import { SourceClient } from './source-client.ts';
import { SourceFailure } from './source-failure.ts';
import { requireSourceOrigin } from './source-origin.ts';
import { type FakeSource, fakeSource, type Handler, json } from './testing/fake-source.ts';

const BOMB = gzipSync(Buffer.alloc(60 << 20));
const CHAIN = JSON.stringify({ data: 'x'.repeat(50_000) });
let source: FakeSource;
let client: SourceClient;

beforeAll(async () => {
  source = await fakeSource(json(CHAIN));
  client = new SourceClient(requireSourceOrigin(source.url, []));
});
afterEach(() => {
  source.answer = json(CHAIN);
});
afterAll(async () => {
  await client.close();
  await source.close();
});

const get = (path = '/chain.json', timeoutMs = 5_000, limits = FETCH_LIMITS) =>
  client.attempt(AbortSignal.timeout(timeoutMs), limits)(path);

async function failureOf(answer: Handler, timeoutMs?: number): Promise<SourceFailure> {
  source.answer = answer;
  const error = await get('/chain.json', timeoutMs).catch((thrown: unknown) => thrown);
  if (error instanceof SourceFailure) return error;
  throw new Error('a usable answer', { cause: error });
}

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end(code === 204 || code === 304 ? undefined : '<html>no</html>');
  };

test('a whole answer, plain or gzipped, is the bytes the source sent', async () => {
  expect(Buffer.from((await get()).bytes).toString()).toBe(CHAIN);
  source.answer = (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', etag: '"a"' });
    response.end(gzipSync(CHAIN));
  };
  const { bytes, etag } = await get();
  expect(Buffer.from(bytes).toString()).toBe(CHAIN);
  expect(etag).toBe('"a"');
});

test('the source tells its time, less what caches add', async () => {
  source.answer = json(CHAIN, { date: 'Fri, 20 Nov 2026 15:00:00 GMT', age: '5400' });
  expect((await get()).sourceTime).toBe(Date.UTC(2026, 10, 20, 16, 30));
  source.answer = json(CHAIN, { date: 'yesterday' });
  expect((await get()).sourceTime).toBeNull();
});

describe('an answer that is none', () => {
  test.each([
    [204, 'empty'],
    [304, 'not_modified'],
    [301, 'redirect'],
    [302, 'redirect'],
    [307, 'redirect'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [418, 'unexpected_status'],
    [429, 'rate_limited'],
    [500, 'server_error'],
    [503, 'server_error'],
  ])('HTTP %i is %s', async (code, outcome) => {
    const failure = await failureOf(status(code, { location: `${source.url}/elsewhere` }));
    expect(failure).toMatchObject({ outcome, message: `HTTP ${code}`, retryAfterMs: null });
    expect(source.asked).not.toContain('/elsewhere');
  });

  test.each([429, 503])('HTTP %i says when to come back', async (code) => {
    expect((await failureOf(status(code, { 'retry-after': '7' }))).retryAfterMs).toBe(7_000);
  });
});

describe('an answer that is not whole', () => {
  test.each<[string, string, Handler]>([
    ['a hang before the headers', 'timeout', () => {}],
    ['a hang after the headers', 'timeout', (_, r) => void r.writeHead(200).write('{')],
    [
      'one byte a second',
      'timeout',
      (_, r) => {
        r.writeHead(200);
        const drip = setInterval(() => r.write(' '), 20);
        r.on('close', () => clearInterval(drip));
      },
    ],
    [
      'a body shorter than it says',
      'truncated',
      (_, r) => {
        r.writeHead(200, { 'content-length': String(CHAIN.length) });
        r.write(CHAIN.slice(0, 1_000), () => r.socket?.destroy());
      },
    ],
    [
      'a cut chunk',
      'truncated',
      (_, r) => {
        r.writeHead(200);
        r.write(CHAIN.slice(0, 1_000), () => r.socket?.destroy());
      },
    ],
    [
      'gzip without its end',
      'truncated',
      (_, r) => {
        r.writeHead(200, { 'content-encoding': 'gzip' });
        r.end(gzipSync(CHAIN).subarray(0, -12));
      },
    ],
    [
      'gzip with a wrong byte',
      'malformed',
      (_, r) => {
        const bytes = gzipSync(CHAIN);
        bytes[12] = (bytes[12] ?? 0) ^ 0xff;
        r.writeHead(200, { 'content-encoding': 'gzip' });
        r.end(bytes);
      },
    ],
    [
      'a gzip bomb',
      'too_large',
      (_, r) => {
        r.writeHead(200, { 'content-encoding': 'gzip' });
        r.end(BOMB);
      },
    ],
    ['no HTTP at all', 'malformed', (_, r) => void r.socket?.end('hello\r\n\r\n')],
    ['a connection closed at once', 'unreachable', (_, r) => void r.socket?.destroy()],
  ])('%s', async (_, outcome, answer) => {
    expect((await failureOf(answer, 300)).outcome).toBe(outcome);
  });

  test('more bytes than the limit, over all requests of an attempt', async () => {
    const limits = { ...FETCH_LIMITS, compressedBytes: 1.5 * CHAIN.length };
    const attempt = client.attempt(AbortSignal.timeout(5_000), limits);
    await attempt('/one');
    await expect(attempt('/two')).rejects.toMatchObject({ outcome: 'too_large' });
  });

  test('the next answer is read as if nothing had been', async () => {
    await failureOf((_, r) => void r.writeHead(200).write('{'), 100);
    source.answer = json(CHAIN);
    expect((await get()).bytes.length).toBe(CHAIN.length);
  });
});

test('fetch would take gzip without its end for whole: the check above is needed', async () => {
  source.answer = (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync(CHAIN).subarray(0, -12));
  };
  const text = await (await fetch(`${source.url}/chain.json`)).text();
  expect(text.length).toBeGreaterThan(0);
});

describe('where a connection may go', () => {
  const local = (host: string) => ({ origin: `https://${host}`, basePath: '', isLocal: false });

  test.each(['10.0.0.1', '169.254.169.254', '[::1]'])('never to %s', (host) => {
    expect(() => guardedAgent(local(host))).toThrow('may not be asked');
  });

  test('never to a name that stands for this machine', async () => {
    const disguised = new SourceClient(local('localhost'));
    await expect(disguised.attempt(AbortSignal.timeout(5_000))('/')).rejects.toMatchObject({
      outcome: 'refused_address',
    });
    await disguised.close();
  });

  test('with that protection off the same request is made', async () => {
    const { port } = new URL(source.url);
    const agent = guardedAgent(
      { origin: `http://localhost:${port}`, basePath: '', isLocal: false },
      () => true,
    );
    const answer = await agent.request({ origin: `http://localhost:${port}`, path: '/', method: 'GET' });
    expect(answer.statusCode).toBe(200);
    await answer.body.dump();
    await agent.destroy();
  });

  test('a stand-in is asked on this machine only', () => {
    expect(() => guardedAgent({ origin: 'http://1.1.1.1', basePath: '', isLocal: true })).toThrow(
      'may not be asked',
    );
  });
});
