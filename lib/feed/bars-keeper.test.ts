import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cboeSource } from '../ingest/sources/cboe-source.ts';
import { SourceClient } from '../ingest/sources/source-client.ts';
import { requireSourceOrigin } from '../ingest/sources/source-origin.ts';
import { type FakeSource, fakeSource, json } from '../ingest/sources/testing/fake-source.ts';
import { readSourceState } from '../store/source-states.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { BarsKeeper } from './bars-keeper.ts';
import { ingestBars } from './bars-task.ts';
import { VirtualTime } from './testing/virtual-time.ts';

const MINUTE = 60_000;
const SCHEDULE = { intervalMs: MINUTE, delayMs: 15 * MINUTE };
const RUT = { symbol: 'RUT', isIndex: true };
const at = (day: number, hour: number, minute: number) => Date.UTC(2026, 10, day, hour + 5, minute);

let database: Awaited<ReturnType<typeof migratedDatabase>>;
let source: FakeSource;
let client: SourceClient;
let keeper: BarsKeeper;
beforeAll(async () => {
  database = await migratedDatabase();
  source = await fakeSource(json('{"data":[]}'));
  client = new SourceClient(requireSourceOrigin(source.url, []));
});
beforeEach(() => {
  source.answer = json('{"data":[]}');
  keeper = new BarsKeeper({ source: cboeSource, client, schedule: SCHEDULE, ingestBars, timeoutMs: 20_000 });
});
afterAll(async () => {
  await client.close();
  await source.close();
  await database.remove();
});

/** Which files are asked for when the keeper is reminded at an instant. */
async function askedAt(instant: number): Promise<string[]> {
  source.asked.length = 0;
  await keeper.refresh(RUT, new VirtualTime(instant).clockFor(0), new AbortController().signal);
  return source.asked.map((asked) => asked.replace('/charts/', ''));
}

const MINUTES = 'intraday/_RUT.json';
const ALL = [MINUTES, 'historical/_RUT.json', 'historical/_VIX.json'];

test('everything at first, minutes every five minutes, days again after the session', async () => {
  expect(await askedAt(at(20, 11, 0))).toEqual(ALL);
  expect(await askedAt(at(20, 11, 4))).toEqual([]);
  expect(await askedAt(at(20, 11, 5))).toEqual([MINUTES]);
  expect(await askedAt(at(20, 16, 14))).toEqual([MINUTES]);
  expect(await askedAt(at(20, 16, 20))).toEqual(ALL);
  expect(await askedAt(at(23, 9, 46))).toEqual([MINUTES]);
});

test('a failure is recorded, costs no chain, and is tried again later', async () => {
  await askedAt(at(20, 11, 0));
  source.answer = (_, response) => response.writeHead(503).end();
  expect(await askedAt(at(20, 11, 5))).toEqual([MINUTES]);
  expect(await readSourceState('cboe', 'RUT')).toMatchObject({
    backfilledAt: at(20, 11, 0),
    backfillDetail: 'bars: HTTP 503',
  });
  expect(await askedAt(at(20, 11, 10))).toEqual([]);
  source.answer = json('{"data":[]}');
  expect(await askedAt(at(20, 11, 20))).toEqual([MINUTES]);
  expect((await readSourceState('cboe', 'RUT'))?.backfillDetail).toBe('0 one-minute bars');
});
