import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DurableSqlite } from '../../lib/store/durable-sqlite.ts';
import { percentile } from './percentile.ts';
import {
  freePort,
  type RunningServer,
  startServer,
  stopServer,
  temporaryDatabase,
} from './running-server.ts';
import { storeSmall } from './stored-chains.ts';
import { openViewer, openViewers, type StreamViewer } from './stream-viewer.ts';

const CLIENTS = 1_000;
const SNAPSHOTS = 40;

const database = temporaryDatabase();
let server: RunningServer;
beforeAll(async () => {
  server = await startServer(database.file, await freePort());
});
afterAll(async () => {
  await stopServer(server);
  database.remove();
});

const until = async (isThere: () => boolean, ms: number) => {
  const giveUpAt = performance.now() + ms;
  while (!isThere() && performance.now() < giveUpAt) await pause(20);
};
const idsOf = ({ heard }: StreamViewer) => heard.map(({ snapshotId }) => snapshotId);
const opened: StreamViewer[] = [];
const opening = async (viewers: Promise<readonly StreamViewer[]>) => {
  opened.push(...(await viewers));
  return viewers;
};
afterEach(async () => {
  for (const viewer of opened.splice(0)) viewer.close();
  await pause(500);
});
/** Viewers that did not hear each of `ids` once and in order. */
const withGaps = (viewers: readonly StreamViewer[], ids: readonly string[]) =>
  viewers.filter((viewer) => idsOf(viewer).join() !== ids.join());

test('F17: 1 000 clients hear of each of 40 snapshots once and in order, p99 ≤ 250 ms; they take ≤ 60 MB, the whole process ≤ 300 MB', async () => {
  // Storing takes memory of its own, whoever listens.
  for (let minute = 0; minute < SNAPSHOTS; minute++) await storeSmall(server.url, 'WARM', minute);
  const before = server.rssMib();
  const viewers = await opening(openViewers(server.url, CLIENTS));
  const stored: Awaited<ReturnType<typeof storeSmall>>[] = [];
  for (let minute = 0; minute < SNAPSHOTS; minute++) {
    stored.push(await storeSmall(server.url, 'FLT', minute));
    await pause(250);
  }
  await until(() => viewers.every(({ heard }) => heard.length >= SNAPSHOTS), 10_000);
  const late = viewers.flatMap(({ heard }) =>
    heard.map(({ at }, i) => Math.max(0, at - (stored[i]?.at ?? Number.NaN))),
  );
  const rss = server.rssMib();
  console.log(
    `F17: ${late.length} deliveries, p50 ${percentile(late, 0.5).toFixed(0)} ms, p99 ${percentile(late, 0.99).toFixed(0)} ms, ` +
      `most ${percentile(late, 1).toFixed(0)} ms after the 201; ${rss.toFixed(0)} MB, ${(rss - before).toFixed(0)} MB of them the clients'; ` +
      `load ${loadavg()[0]?.toFixed(1)}`,
  );
  const ids = stored.map(({ id }) => id);
  expect(withGaps(viewers, ids)).toHaveLength(0);
  expect(percentile(late, 0.99)).toBeLessThanOrEqual(250);
  expect(rss - before).toBeLessThanOrEqual(60);
  expect(rss).toBeLessThanOrEqual(300);

  viewers[0]?.close();
  const missed = await storeSmall(server.url, 'FLT', SNAPSHOTS);
  await until(() => viewers.slice(1).every(({ heard }) => heard.length > SNAPSHOTS), 5_000);
  expect(withGaps(viewers, [...ids, missed.id]).map((viewer) => viewers.indexOf(viewer))).toEqual([0]);
});

/** Runs SQL as another process would. */
async function inDatabase(sql: string): Promise<void> {
  const connection = await new DurableSqlite({ url: `file:${database.file}` }).connect();
  await connection.executeScript(sql);
  await connection.dispose();
}

/** Events of another process, each of 60 kB, so that every socket's buffer is soon full. */
const commitLargeEvents = (count: number) =>
  inDatabase(`
    WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < ${count})
    INSERT INTO Event (kind, symbol, snapshotId, asOf, createdAt)
    SELECT 'snapshot', replace(hex(zeroblob(30 * 1024)), '00', 'XX'), one.id, one.asOf, one.asOf
    FROM counter, (SELECT id, asOf FROM Snapshot LIMIT 1) AS one;
  `);

test('F18: of 40 clients 20 stop reading; those are dropped, the others hear everything in time', async () => {
  const EVENTS = 400;
  await storeSmall(server.url, 'LAG', 0);
  const viewers = await opening(openViewers(server.url, 40));
  const [stalled, reading] = [viewers.slice(0, 20), viewers.slice(20)];
  const idle = server.rssMib();
  for (const viewer of stalled) viewer.pauseReading();
  const committed: number[] = [];
  for (let sent = 0; sent < EVENTS; sent += 10) {
    await commitLargeEvents(10);
    committed.push(performance.now());
    await pause(200);
  }
  await until(() => reading.every(({ heard }) => heard.length >= EVENTS), 20_000);
  const held = server.rssMib() - idle;
  const late = reading.flatMap(({ heard }) =>
    heard.map(({ at }, i) => Math.max(0, at - (committed[Math.floor(i / 10)] ?? Number.NaN))),
  );
  expect(reading.map(({ heard }) => heard.length)).toEqual(reading.map(() => EVENTS));
  expect(
    reading.every(({ heard }) => heard.every(({ id }, i) => i === 0 || id === (heard[i - 1]?.id ?? 0) + 1)),
  ).toBe(true);
  expect(reading.map(({ ends }) => ends)).toEqual(reading.map(() => 0));
  // What another process commits is looked for every 150 ms.
  expect(percentile(late, 0.99)).toBeLessThanOrEqual(250 + 150);
  for (const viewer of stalled) viewer.resumeReading();
  await until(() => stalled.every(({ ends }) => ends === 1), 10_000);
  console.log(
    `F18: stalled clients got ${stalled.map(({ heard }) => heard.length).join(', ')} of ${EVENTS} events of 60 kB before they were dropped; ${held.toFixed(0)} MB more than before; ` +
      `the others p50 ${percentile(late, 0.5).toFixed(0)} ms, p99 ${percentile(late, 0.99).toFixed(0)} ms, load ${loadavg()[0]?.toFixed(1)}`,
  );
  expect(stalled.map(({ ends }) => ends)).toEqual(stalled.map(() => 1));
  expect(Math.max(...stalled.map(({ heard }) => heard.length))).toBeLessThan(EVENTS);
});

test('F19: goes on after a known id; an evicted, unknown or garbage one brings a reset, and goes on from now', async () => {
  const witness = await openViewer(server.url);
  for (let minute = 0; minute < 4; minute++) await storeSmall(server.url, 'IDS', minute);
  await until(() => witness.heard.length === 4, 5_000);
  const newest = witness.heard.at(-1)?.id ?? 0;
  const known = await openViewer(server.url, { lastEventId: String(newest - 2) });
  await until(() => known.heard.length === 2, 5_000);
  expect(known.heard.map(({ id }) => id)).toEqual([newest - 1, newest]);
  expect(known.resets).toEqual([]);
  known.close();
  witness.close();
  await pause(500);
  await inDatabase(`DELETE FROM Event WHERE id <= ${newest - 1};`);
  for (const [lastEventId, reason] of [
    [String(newest - 2), 'too_old'],
    [String(newest + 1_000), 'unknown_id'],
    ['garbage', 'unknown_id'],
  ] as const) {
    const viewer = await openViewer(server.url, { lastEventId });
    await until(() => viewer.resets.length > 0, 5_000);
    expect(viewer.resets.map((data) => JSON.parse(data))).toEqual([{ reason }]);
    expect(viewer.heard).toEqual([]);
    viewer.close();
  }
});
