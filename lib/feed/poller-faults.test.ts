import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshnessOf } from '../engine/market/freshness.ts';
import type { Handler } from '../ingest/sources/testing/fake-source.ts';
import type { PollOutcome } from '../schema/poll-outcome.ts';
import { openStore } from '../store/client.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { readSourceState } from '../store/source-states.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { ingestChain } from './ingest-task.ts';
import {
  chainText,
  goodAnswer,
  MINUTE,
  type PolledSource,
  polledSource,
  publishedAt,
  SCHEDULE,
} from './testing/polled-source.ts';
import { VirtualTime } from './testing/virtual-time.ts';

const NOON = Date.UTC(2026, 10, 20, 17);
const BOMB = gzipSync(Buffer.alloc(80 << 20, ' '));

let database: Awaited<ReturnType<typeof migratedDatabase>>;
let time: VirtualTime;
let polled: PolledSource;
beforeAll(async () => {
  database = await migratedDatabase();
});
beforeEach(async () => {
  const client = await openStore();
  await client.$transaction([
    client.event.deleteMany(),
    client.snapshot.deleteMany(),
    client.sourceState.deleteMany(),
    client.sourceOutcome.deleteMany(),
  ]);
  time = new VirtualTime(NOON);
  polled = await polledSource(time);
  return () => polled.close();
});
afterAll(() => database.remove());

const stored = () => listSnapshots({ symbol: 'RUT', source: 'cboe' });
const date = () => ({ date: new Date(time.now).toUTCString() });
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) => {
    response.writeHead(code, { ...date(), ...headers });
    response.end(code === 204 || code === 304 ? undefined : '<html>no</html>');
  };
const body =
  (text: () => string | Buffer, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { ...date(), ...headers });
    response.end(text());
  };
const whole = () => chainText(publishedAt(time.now));
const aged = (minutes: number) => () => chainText(publishedAt(time.now) - minutes * MINUTE);

const FAULTS: readonly (readonly [string, PollOutcome, () => Handler])[] = [
  ['HTML with 200', 'malformed', () => body(() => '<!doctype html><html></html>')],
  ['JSON of something else', 'malformed', () => body(() => '{"message":"Not here"}')],
  ['204', 'empty', () => status(204)],
  ['304 to what was not asked so', 'unexpected_status', () => status(304)],
  ['401', 'unauthorized', () => status(401)],
  ['403', 'forbidden', () => status(403)],
  ['404', 'not_found', () => status(404)],
  ['429', 'rate_limited', () => status(429)],
  ['500', 'server_error', () => status(500)],
  ['503', 'server_error', () => status(503)],
  ['a redirect', 'redirect', () => status(302, { location: 'http://169.254.169.254/' })],
  ['a hang', 'timeout', () => () => {}],
  [
    'one byte after the other',
    'timeout',
    () => (_, response) => {
      response.writeHead(200, date());
      const drip = setInterval(() => response.write('{'), 20);
      response.on('close', () => clearInterval(drip));
    },
  ],
  [
    'a body shorter than it says',
    'truncated',
    () => (_, response) => {
      response.writeHead(200, { ...date(), 'content-length': '100000' });
      response.write(whole(), () => response.socket?.destroy());
    },
  ],
  [
    'a cut chunk',
    'truncated',
    () => (_, response) => {
      response.writeHead(200, date());
      response.write(whole().slice(0, 100), () => response.socket?.destroy());
    },
  ],
  [
    'gzip without its end',
    'truncated',
    () => body(() => gzipSync(whole()).subarray(0, -9), { 'content-encoding': 'gzip' }),
  ],
  ['JSON without its end', 'truncated', () => body(() => whole().slice(0, -20))],
  ['nothing', 'empty', () => body(() => '')],
  ['a gzip bomb', 'too_large', () => body(() => BOMB, { 'content-encoding': 'gzip' })],
  ['no options', 'empty', () => body(() => chainText(publishedAt(time.now), { options: [] }))],
  ["yesterday's body", 'stale', () => body(aged(24 * 60))],
  ['a body 90 minutes late', 'stale', () => body(aged(90))],
  [
    "yesterday's quotes published anew",
    'stale',
    () => body(() => chainText(publishedAt(time.now), { data: { last_trade_time: '2026-11-19T16:00:00' } })),
  ],
  [
    "another symbol's body",
    'wrong_symbol',
    () =>
      body(() =>
        chainText(publishedAt(time.now), {
          symbol: 'SPY',
          data: { symbol: 'SPY' },
          options: [{ option: 'SPY261218C00590000', bid: 1, ask: 2, open_interest: 1 }],
        }),
      ),
  ],
  ['JSON 10 000 deep', 'malformed', () => body(() => '['.repeat(10_000) + ']'.repeat(10_000))],
];

describe.each(FAULTS)('%s', (_, outcome, fault) => {
  test(`is ${outcome}: nothing is stored, the last good one stays and ages, and the source is read again`, async () => {
    const good = goodAnswer(time);
    const isFaulty = () => polled.records.length === 1 || polled.records.length === 2;
    polled.fake.answer = (request, response) => (isFaulty() ? fault() : good)(request, response);

    await polled.run((records) => records.length === 1);
    await polled.run((records) => records.length === 3, outcome === 'timeout' ? { timeoutMs: 300 } : {});
    const [snapshot, ...others] = await stored();
    expect(others).toEqual([]);
    expect(polled.records.map((record) => record.outcome)).toEqual(['stored', outcome, outcome]);
    const state = await readSourceState('cboe', 'RUT');
    expect(state).toMatchObject({
      newestSnapshotId: snapshot?.id,
      newestAsOf: NOON,
      lastSuccessAt: polled.records[0]?.at,
      lastOutcome: outcome,
      consecutiveFailures: 2,
      outcomes: { stored: 1, [outcome]: 2 },
    });
    expect(state?.lastDetail).toBeTruthy();
    const { ageMs } = freshnessOf(state?.newestAsOf ?? null, SCHEDULE, time.now);
    expect(ageMs).toBe(time.now - NOON);

    const failedAt = polled.records[2]?.at ?? 0;
    await polled.run((records) => records.at(-1)?.outcome === 'stored');
    const recovered = polled.records.at(-1);
    expect((recovered?.at ?? 0) - failedAt).toBeLessThanOrEqual(SCHEDULE.intervalMs + 1_000);
    expect(await stored()).toHaveLength(2);
    expect(await readSourceState('cboe', 'RUT')).toMatchObject({ consecutiveFailures: 0, lastDetail: null });
    expect(polled.fake.mostAtOnce()).toBe(1);
    expect(polled.fake.asked.some((path) => !path.startsWith('/options/_RUT'))).toBe(false);
  });
});

test('429 with Retry-After is left alone for that long', async () => {
  const good = goodAnswer(time);
  const busy = status(429, { 'retry-after': '1800' });
  polled.fake.answer = (request, response) => (polled.records.length === 1 ? busy : good)(request, response);
  await polled.run((records) => records.length === 3);
  const [, failed, recovered] = polled.records;
  expect((recovered?.at ?? 0) - (failed?.at ?? 0)).toBeGreaterThanOrEqual(1_800_000);
  expect(recovered?.outcome).toBe('stored');
});

test('the pauses after failures grow, and go on growing after a restart', async () => {
  polled.fake.answer = status(500);
  await polled.run((records) => records.length === 4);
  await polled.run((records) => records.length === 8);
  const waits = polled.records.map((record) => record.nextAttemptAt - record.at);
  expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 150].map((seconds) => seconds * 1_000));
  expect(polled.fake.asked).toHaveLength(8);
});

describe('without the check of what an answer is', () => {
  test.each(['yesterday', 'another symbol'])('the same harness stores the body of %s', async (which) => {
    const text = () =>
      which === 'yesterday'
        ? aged(24 * 60)()
        : chainText(publishedAt(time.now), {
            symbol: 'SPY',
            data: { symbol: 'SPY' },
            options: [{ option: 'SPY261218C00590000', bid: 1, ask: 2, open_interest: 1 }],
          });
    polled.fake.answer = body(text);
    await polled.run((records) => records.length === 1, {
      ingest: ({ bytes, options }) => ingestChain({ bytes, options }),
    });
    expect(polled.records[0]?.outcome).toBe('stored');
    expect(await listSnapshots({})).toHaveLength(1);
  });
});
