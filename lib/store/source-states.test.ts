import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type PollRecord,
  readSourceState,
  readSourceStates,
  recordBackfill,
  recordPoll,
} from './source-states.ts';
import { migratedDatabase } from './testing/migrated-database.ts';

const AT = Date.UTC(2026, 10, 20, 16);
const SCHEDULE = { intervalMs: 60_000, delayMs: 900_000 };
const record = (over: Partial<PollRecord>): PollRecord => ({
  source: 'cboe',
  symbol: 'SPY',
  schedule: SCHEDULE,
  at: AT,
  outcome: 'stored',
  nextAttemptAt: AT + 60_000,
  ...over,
});
const chain = (snapshotId: string, asOf: number) => ({
  snapshotId,
  asOf,
  quoteDelayMs: 900_500,
  rows: 2,
  rejected: [{ row: 3, field: 'bid', reason: '-1 is below zero' }],
});

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.remove());

test('a series that is never polled has no state', async () => {
  expect(await readSourceState('import', 'SPY')).toBeNull();
});

test('an attempt is kept as it was, and another source keeps its own', async () => {
  await recordPoll(record({ clockSkewMs: -1_500, chain: chain('a', AT - 5_000) }));
  await recordPoll(record({ source: 'tradier', outcome: 'unauthorized', detail: 'HTTP 401' }));
  expect(await readSourceState('cboe', 'SPY')).toEqual({
    source: 'cboe',
    symbol: 'SPY',
    schedule: SCHEDULE,
    lastAttemptAt: AT,
    lastOutcome: 'stored',
    lastDetail: null,
    lastSuccessAt: AT,
    newestAsOf: AT - 5_000,
    newestSnapshotId: 'a',
    nextAttemptAt: AT + 60_000,
    consecutiveFailures: 0,
    quoteDelayMs: 900_500,
    clockSkewMs: -1_500,
    rows: 2,
    rejectedRows: 1,
    rejected: [{ row: 3, field: 'bid', reason: '-1 is below zero' }],
    backfilledAt: null,
    backfillDetail: null,
    outcomes: { stored: 1 },
  });
  expect((await readSourceStates()).map((s) => [s.source, s.lastSuccessAt, s.consecutiveFailures])).toEqual([
    ['cboe', AT, 0],
    ['tradier', null, 1],
  ]);
});

test('failures add up and leave the last good answer, until a usable one ends them', async () => {
  const later = AT + 60_000;
  for (const outcome of ['timeout', 'truncated'] as const)
    await recordPoll(record({ at: later, outcome, detail: `a ${outcome}` }));
  expect(await readSourceState('cboe', 'SPY')).toMatchObject({
    lastAttemptAt: later,
    lastOutcome: 'truncated',
    lastDetail: 'a truncated',
    lastSuccessAt: AT,
    newestSnapshotId: 'a',
    rows: 2,
    clockSkewMs: -1_500,
    consecutiveFailures: 2,
    outcomes: { stored: 1, timeout: 1, truncated: 1 },
  });
  await recordPoll(record({ at: later, outcome: 'not_modified' }));
  expect(await readSourceState('cboe', 'SPY')).toMatchObject({
    lastSuccessAt: later,
    consecutiveFailures: 0,
    lastDetail: null,
    rows: 2,
  });
});

test('the newest snapshot never moves backwards', async () => {
  await recordPoll(record({ chain: chain('b', AT) }));
  await recordPoll(record({ outcome: 'out_of_order', chain: chain('old', AT - 60_000) }));
  expect(await readSourceState('cboe', 'SPY')).toMatchObject({ newestSnapshotId: 'b', newestAsOf: AT });
});

test('bars are recorded beside it, and a failure leaves the time of the last good ones', async () => {
  await recordBackfill('cboe', 'VIX', { at: AT, schedule: SCHEDULE, detail: '252 daily bars' });
  await recordBackfill('cboe', 'VIX', { at: null, schedule: SCHEDULE, detail: 'bars: HTTP 503' });
  expect(await readSourceState('cboe', 'VIX')).toMatchObject({
    lastAttemptAt: null,
    backfilledAt: AT,
    backfillDetail: 'bars: HTTP 503',
    outcomes: {},
  });
});
