import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { freshnessOf } from '../engine/market/freshness.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { readSourceState } from '../store/source-states.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { LeaseKeeper } from './lease-keeper.ts';
import { SourceClock } from './source-clock.ts';
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

const at = (day: number, hour: number, minute: number) => Date.UTC(2026, 10, day, hour + 5, minute);
/** Every snapshot is flushed to the disk, which may be busy. */
vi.setConfig({ testTimeout: 300_000 });

const DAY = 24 * 60 * MINUTE;

let database: Awaited<ReturnType<typeof migratedDatabase>>;
let time: VirtualTime;
let polled: PolledSource;
beforeEach(async () => {
  database = await migratedDatabase();
  time = new VirtualTime(at(20, 9, 45));
  polled = await polledSource(time);
});
afterEach(async () => {
  await polled.close();
  await database.remove();
});

const stored = () => listSnapshots({ symbol: 'RUT', source: 'cboe' });
const outcomes = () => polled.records.map((record) => record.outcome);

describe('a session of 79 snapshots', () => {
  const SESSION = Array.from({ length: 79 }, (_, i) => at(20, 9, 45) + i * 5 * MINUTE);

  test('is stored whole, in order and none double, with a restart in the middle', async () => {
    await polled.run((records) => records.length === 40);
    await polled.run((records) => (records.at(-1)?.nextAttemptAt ?? 0) > at(20, 17, 0));
    expect((await stored()).map((snapshot) => snapshot.asOf)).toEqual(SESSION);
    expect(outcomes()).toEqual(SESSION.map(() => 'stored'));
    expect(polled.fake.asked).toHaveLength(79);
    expect(polled.fake.mostAtOnce()).toBe(1);
    expect(polled.records.at(-1)?.nextAttemptAt).toBe(at(23, 9, 45));
    expect(await readSourceState('cboe', 'RUT')).toMatchObject({
      newestAsOf: at(20, 16, 15),
      consecutiveFailures: 0,
      outcomes: { stored: 79 },
    });
  });

  test.each([
    ['stored once', 0, 1],
    ['stored each time if it were another one', 1, 5],
  ])('one that is sent again is %s', async (_, change, copies) => {
    let asked = 0;
    polled.fake.answer = (_request, response) => {
      response.writeHead(200, { date: new Date(time.now).toUTCString() });
      const spot = 1800 + (change * asked++) / 100;
      response.end(chainText(publishedAt(time.now), { data: { current_price: spot } }));
    };
    await polled.run((records) => records.length === 5, {
      schedule: { ...SCHEDULE, intervalMs: MINUTE },
    });
    expect((await stored()).map((snapshot) => snapshot.asOf)).toEqual(
      Array.from({ length: copies }, () => at(20, 9, 45)),
    );
  });

  test('is asked for by one of two processes, and by the other once that one is gone', async () => {
    const [first, second] = ['first', 'second'].map((owner) => new LeaseKeeper('poll', owner));
    await first?.start();
    await second?.start();
    expect(second?.isHeld).toBe(false);
    let waits = 0;
    const isOver = () => polled.records.length >= 3;
    const waiting = polled.run(isOver, {
      ...(second && { lease: second }),
      sleep: async (ms) => {
        waits++;
        if (waits === 20) {
          expect(polled.fake.asked).toHaveLength(0);
          await first?.stop();
          await second?.start();
        }
        await time.sleep(ms);
      },
    });
    await waiting;
    expect(outcomes()).toEqual(['stored', 'stored', 'stored']);
    await second?.stop();
  });
});

/** One that believes the wall clock and learns nothing from the source. */
class SteppingClock extends SourceClock {
  override learn(): number {
    return 0;
  }
}

describe('clocks that are wrong', () => {
  const answersUntilNoon = (records: readonly { at: number }[]) => (records.at(-1)?.at ?? 0) >= at(20, 12, 0);

  test.each([
    ['a day ahead', DAY],
    ['a day behind', -DAY],
  ])('%s: nothing is missed, ages are true and the skew is told', async (_, off) => {
    time.now = at(20, 11, 0);
    time.wallOff = off;
    await polled.run(answersUntilNoon);
    expect((await stored()).map((snapshot) => snapshot.asOf)).toEqual(
      Array.from({ length: 13 }, (_, i) => at(20, 11, 0) + i * 5 * MINUTE),
    );
    const state = await readSourceState('cboe', 'RUT');
    expect(state?.clockSkewMs).toBe(-off);
    const wall = time.now + off;
    const corrected = freshnessOf(state?.newestAsOf ?? null, SCHEDULE, wall + (state?.clockSkewMs ?? 0));
    expect(corrected.status).toBe('fresh');
    const uncorrected = freshnessOf(state?.newestAsOf ?? null, SCHEDULE, wall);
    expect(uncorrected.ageMs).toBeGreaterThanOrEqual(0);
    if (off > 0) expect(uncorrected.status).not.toBe('fresh');
  });

  const hasHoles = async () =>
    (await stored()).some(({ asOf }, i, all) => i > 0 && asOf - (all[i - 1]?.asOf ?? 0) > 5 * MINUTE);
  const isInOrder = () =>
    polled.records.every((record, i, all) => i === 0 || record.at > (all[i - 1]?.at ?? 0));

  test('a step backwards during a poll changes nothing', async () => {
    time.now = at(20, 11, 0);
    const answer = goodAnswer(time);
    polled.fake.answer = (request, response) => {
      time.wallOff -= 7 * MINUTE;
      answer(request, response);
    };
    await polled.run(answersUntilNoon);
    const instants = (await stored()).map((snapshot) => snapshot.asOf);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(instants).toHaveLength(13);
    expect(await hasHoles()).toBe(false);
    expect(isInOrder()).toBe(true);
  });

  test('control: with a clock that steps as the wall clock does, the same session has holes', async () => {
    time.now = at(20, 11, 0);
    const answer = goodAnswer(time);
    polled.fake.answer = (request, response) => {
      time.wallOff -= 7 * MINUTE;
      answer(request, response);
    };
    const wall = () => time.now + time.wallOff;
    await polled.run((records) => records.length === 6, {
      clockFor: () => new SteppingClock({ wall, monotonic: wall }),
    });
    expect(await hasHoles()).toBe(true);
  });
});

test('one request is under way at a time; control: two that both hold a lease ask at once', async () => {
  const answer = goodAnswer(time);
  polled.fake.answer = (request, response) => setTimeout(() => answer(request, response), 50);
  await polled.run((records) => records.length === 3);
  expect(polled.fake.mostAtOnce()).toBe(1);
  const isOver = (records: readonly unknown[]) => records.length >= 6;
  await Promise.all([polled.run(isOver), polled.run(isOver)]);
  expect(polled.fake.mostAtOnce()).toBe(2);
});

test('sent again, or older than what is stored: nothing is stored, the latest stays, each is counted', async () => {
  time.now = at(20, 11, 0);
  const minutesOld = [0, 5, 15, 0];
  polled.fake.answer = (_, response) => {
    const old = minutesOld[polled.records.length] ?? 0;
    response.writeHead(200, { date: new Date(time.now).toUTCString() });
    response.end(chainText(publishedAt(time.now) - old * MINUTE));
  };
  await polled.run((records) => records.length === 4);
  expect(outcomes()).toEqual(['stored', 'duplicate', 'out_of_order', 'stored']);
  expect((await stored()).map((snapshot) => snapshot.asOf)).toEqual([at(20, 11, 0), at(20, 11, 15)]);
  expect(await readSourceState('cboe', 'RUT')).toMatchObject({
    newestAsOf: at(20, 11, 15),
    consecutiveFailures: 0,
    outcomes: { stored: 2, duplicate: 1, out_of_order: 1 },
  });
});
