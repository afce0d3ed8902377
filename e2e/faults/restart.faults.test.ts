import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { freePort, startServer, stopServer, temporaryDatabase } from './running-server.ts';
import { smallChain, storeSmall } from './stored-chains.ts';
import { openViewers, type StreamViewer } from './stream-viewer.ts';

const SESSION = 79;
const SYMBOL = 'SES';
const system = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const database = temporaryDatabase();
afterAll(() => database.remove());

const until = async (isThere: () => boolean | Promise<boolean>, ms: number) => {
  const giveUpAt = performance.now() + ms;
  while (!(await isThere()) && performance.now() < giveUpAt) await pause(50);
};
const idsOf = ({ heard }: StreamViewer) => heard.map(({ snapshotId }) => snapshotId);

test('F19: a session of 79 snapshots with a restart in the middle: each is stored once, heard once, and the last one shown', async () => {
  const port = await freePort();
  let server = await startServer(database.file, port);
  const ids: string[] = [];
  const store = async (minute: number) => ids.push((await storeSmall(server.url, SYMBOL, 5 * minute)).id);
  await store(0);
  const viewers = await openViewers(server.url, 10, { comesBack: true });
  const forgetful = await openViewers(server.url, 10, {
    comesBack: true,
    remembers: false,
    awayMs: 60_000,
  });
  const browser = await chromium.launch({
    ...(existsSync(system) && { executablePath: system }),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}/trap/${SYMBOL}`);
    await page.evaluate(() => document.body.setAttribute('data-mark', 'same document'));
    const shown = () => page.locator('header.bar [data-figure="spot"]').getAttribute('data-value');
    const isShown = (minute: number) => async () => (await shown()) === String(100 + (5 * minute) / 100);
    for (let minute = 1; minute < 40; minute++) await store(minute);
    await until(isShown(39), 10_000);
    expect(await isShown(39)()).toBe(true);

    await stopServer(server);
    expect(await isShown(39)()).toBe(true);
    server = await startServer(database.file, port);
    for (let minute = 40; minute < SESSION; minute++) await store(minute);
    await until(isShown(SESSION - 1), 20_000);
    expect(await isShown(SESSION - 1)()).toBe(true);
    expect(await page.locator('body').getAttribute('data-mark')).toBe('same document');
    expect(await page.locator('.live-banner').count()).toBe(0);

    await until(() => viewers.every(({ heard }) => heard.length >= SESSION - 1), 10_000);
    expect(viewers.map(idsOf)).toEqual(viewers.map(() => ids.slice(1)));
    const answer = await fetch(`${server.url}/api/v1/snapshots?symbol=${SYMBOL}&limit=500`);
    const { data } = (await answer.json()) as { data: { id: string; as_of: string }[] };
    expect(data.map(({ id }) => id)).toEqual(ids);
    expect(data.map(({ as_of }) => as_of)).toEqual(data.map(({ as_of }) => as_of).sort());

    const body = smallChain(SYMBOL, 5 * (SESSION - 1));
    const again = await fetch(`${server.url}/api/v1/snapshots`, { method: 'POST', body });
    expect([again.status, (await again.json()).data.id]).toEqual([200, ids[SESSION - 1]]);
    // Control: who does not say how far it was misses what was stored while it was away.
    expect(forgetful.some((viewer) => idsOf(viewer).length < SESSION - 1)).toBe(true);
  } finally {
    for (const viewer of [...viewers, ...forgetful]) viewer.close();
    await browser.close();
    await stopServer(server);
  }
});
