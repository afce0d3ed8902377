import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from './client.ts';
import { barStatements, readBars } from './price-bars.ts';
import { migratedDatabase } from './testing/migrated-database.ts';

const START = Date.UTC(2026, 10, 16, 14, 30);
const STEP = 5 * 60_000;
const bar = (start: number, close: number) => ({ start, open: 1.1, high: 2.2, low: 0.3, close, volume: 12 });

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.remove());

const save = async (symbol: string, asOf: number, bars: readonly ReturnType<typeof bar>[]) => {
  const client = await openStore();
  const series = [{ interval: '5m' as const, bars }];
  await client.$transaction(barStatements(client, { symbol, source: 'test', asOf }, series));
};
const read = (symbol: string) => readBars(symbol, 'test', '5m', START, START + 9 * STEP);

test('bars come back exactly, oldest first, of their own series, bounds included', async () => {
  await save('A', 1, [
    bar(START + 9 * STEP, 3),
    bar(START, 0.1 + 0.2),
    bar(START + 10 * STEP, 4),
    bar(START - 1, 5),
  ]);
  await save('B', 1, [bar(START, 9)]);
  expect(await read('A')).toEqual([bar(START, 0.1 + 0.2), bar(START + 9 * STEP, 3)]);
  expect(await readBars('A', 'test', '1m', 0, START)).toEqual([]);
});

test('a newer snapshot corrects a bar, an older one does not', async () => {
  await save('C', 2_000, [bar(START, 1)]);
  await save('C', 3_000, [bar(START, 2)]);
  await save('C', 1_000, [bar(START, 3), bar(START + STEP, 4)]);
  expect((await read('C')).map((b) => b.close)).toEqual([2, 4]);
});
