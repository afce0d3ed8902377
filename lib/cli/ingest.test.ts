import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionAt } from '../engine/market/exchange-calendar.ts';
import { type FakeSource, fakeSource } from '../ingest/sources/testing/fake-source.ts';
import { cboeJsonText } from '../ingest/testing/cboe-json-text.ts';
import { closeStore } from '../store/client.ts';
import { readLease } from '../store/lease.ts';
import { readBars } from '../store/price-bars.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { readSourceState } from '../store/source-states.ts';

const root = path.resolve(import.meta.dirname, '../..');
const utcText = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
const DAYS = { data: [{ date: '2026-11-18', open: 18, high: 20, low: 17, close: 19.5, volume: 0 }] };

const folder = mkdtempSync(path.join(tmpdir(), 'alphagex-'));
let source: FakeSource;
beforeAll(async () => {
  process.env.DATABASE_URL = `file:${path.join(folder, 'new.db')}`;
  const option = { option: 'RUTW281215C01800000', bid: 40.1, ask: 40.9, iv: 0.18, open_interest: 7 };
  source = await fakeSource((request, response) => {
    const isChart = request.url?.startsWith('/charts/');
    const chain = cboeJsonText({
      timestamp: utcText(Date.now()),
      options: [option],
      data: { last_trade_time: null },
    });
    response.end(isChart ? JSON.stringify(DAYS) : chain);
  });
});
afterAll(async () => {
  await source.close();
  await closeStore();
  rmSync(folder, { recursive: true });
});

/** Runs the command until it has said something, then stops it. @returns its exit code and what it said */
function ingest(until: RegExp): Promise<{ code: number | null; text: string }> {
  const env = { ...process.env, SOURCE: 'cboe', SYMBOLS: '_RUT', SOURCE_URL: source.url };
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'lib/cli/ingest.ts')], {
    cwd: root,
    env,
  });
  let text = '';
  const hear = (chunk: Buffer) => {
    text += chunk;
    if (until.test(text)) child.kill('SIGTERM');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, text })));
}

test('npm run ingest stores what the source has, with bars, and gives its lease back', async () => {
  const { code, text } = await ingest(/"outcome":.*\n/);
  expect(text).toContain('"outcome":"stored"');
  expect(text).toContain('Live data: RUT from cboe');
  expect(code).toBe(0);
  const [snapshot, ...others] = await listSnapshots({});
  expect([snapshot?.symbol, snapshot?.source, others]).toEqual(['RUT', 'cboe', []]);
  expect(await readSourceState('cboe', 'RUT')).toMatchObject({
    newestSnapshotId: snapshot?.id,
    outcomes: { stored: 1 },
    backfillDetail: expect.stringContaining('2 daily'),
  });
  const day = sessionAt(Date.UTC(2026, 10, 18, 20)).opensAt;
  expect(await readBars('VIX', 'cboe', '1d', day, day)).toMatchObject([{ close: 19.5, volume: null }]);
  expect(await readLease('poll cboe')).toBeNull();
}, 300_000);
