import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { cboeCsvText } from '../ingest/testing/cboe-csv-text.ts';
import { nativeContract, nativeText } from '../ingest/testing/native-text.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { importFiles } from './import-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'alphagex-'));
const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
let database: Awaited<ReturnType<typeof migratedDatabase>>;
const printed: string[] = [];
const failed: string[] = [];

beforeAll(async () => {
  database = await migratedDatabase();
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void failed.push(text));
});
afterEach(() => {
  printed.length = 0;
  failed.length = 0;
});
afterAll(async () => {
  vi.restoreAllMocks();
  await database.remove();
  rmSync(folder, { recursive: true });
});

const stored = async (symbol: string) => (await listSnapshots({ symbol, limit: 10 })).length;

test('stores what it can, says what it cannot, and goes on', async () => {
  const contracts = [nativeContract(), nativeContract({ strike: -1 })];
  const files = [
    write('cut.json', nativeText().slice(0, 100)),
    path.join(folder, 'missing.csv'),
    write('spx.json', nativeText({ contracts })),
    write('spy.csv', cboeCsvText({})),
  ];
  expect(await importFiles(files, { format: 'auto' })).toBe(2);
  expect(failed).toEqual([
    `${files[1]}: no such file or folder`,
    `${files[0]}: expected whole JSON, found its end missing after byte 100; nothing of it was stored`,
  ]);
  expect(printed).toHaveLength(2);
  expect(printed[0]).toMatch(
    /^spx\.json: SPX as of .* 1 contract, .* 1 rejected, new, id \w+\n {2}rejected row 1, strike/,
  );
  expect(await stored('SPX')).toBe(1);
  expect(await stored('SPY')).toBe(1);
});

test('a file a second time is already stored, under the same id', async () => {
  const file = write('again.csv', cboeCsvText({ date: '"Date: January 9, 2024 at 10:52 AM EST"' }));
  await importFiles([file, file], {});
  const ids = printed.map((line) => /id (\w+)/.exec(line)?.[1]);
  expect(ids[0]).toBe(ids[1]);
  expect(printed[1]).toContain('already stored');
});

test('a chain of another symbol than the one named is not stored', async () => {
  const file = write('qqq.csv', cboeCsvText({ date: '"Date: January 10, 2024 at 10:52 AM EST"' }));
  const before = await stored('SPY');
  expect(await importFiles([file], { symbol: 'QQQ' })).toBe(1);
  expect(failed[0]).toContain('expected a chain of QQQ, found one of SPY');
  expect(await stored('SPY')).toBe(before);
});

test('bars and events go where they belong, and what is wrong with them is said', async () => {
  const bars = 'Date,Open,High,Low,Close\n2026-11-19,5,6,4,5\n2026-11-20,5,3,4,5\n';
  const files = [
    write('daily.csv', bars),
    write('dividends.csv', 'symbol,ex_date,amount\nDIA,2026-12-18,1.5\n'),
  ];
  expect(await importFiles(files, { format: 'auto', symbol: 'DIA' })).toBe(0);
  expect(printed.join('\n').split('\n')).toEqual([
    'daily.csv: DIA from import, 1 bars of 1d, 1 rejected',
    '  rejected row 3, bars.high: high_below_low: high is below low',
    'dividends.csv: DIA from import, 1 dividends, 0 rejected',
  ]);
});
