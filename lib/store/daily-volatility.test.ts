import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDailyVolatility, replaceComputedVolatility, saveDailyVolatility } from './daily-volatility.ts';
import { migratedDatabase } from './testing/migrated-database.ts';

const HOUR = 3_600_000;
const CLOSE = Date.UTC(2026, 10, 16, 21);

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.remove());

const row = (date: string, iv30: number, asOf = CLOSE, snapshotId: string | null = null) => ({
  date,
  iv30,
  asOf,
  snapshotId,
});
const series = (symbol: string, source = 'test') => ({ symbol, source });
const read = (symbol: string) => readDailyVolatility(series(symbol), '2026-11-01', '2026-11-30');

test('rows come back exactly, oldest first, of their own series, bounds included', async () => {
  await saveDailyVolatility(series('A'), [row('2026-11-17', 0.1 + 0.2), row('2026-11-16', 0.15)]);
  await saveDailyVolatility(series('A', 'other'), [row('2026-11-16', 0.99)]);
  await saveDailyVolatility(series('B'), [row('2026-11-16', 0.88)]);
  expect(await read('A')).toEqual([
    { date: '2026-11-16', iv30: 0.15 },
    { date: '2026-11-17', iv30: 0.1 + 0.2 },
  ]);
  expect(await readDailyVolatility(series('A'), '2026-11-17', '2026-11-17')).toHaveLength(1);
});

test('the session’s latest snapshot counts, in whichever order they arrive', async () => {
  await saveDailyVolatility(series('C'), [row('2026-11-16', 0.2, CLOSE - HOUR, 's2')]);
  await saveDailyVolatility(series('C'), [row('2026-11-16', 0.3, CLOSE - 2 * HOUR, 's1')]);
  expect(await read('C')).toEqual([{ date: '2026-11-16', iv30: 0.2 }]);
  await saveDailyVolatility(series('C'), [row('2026-11-16', 0.4, CLOSE, 's3')]);
  expect(await read('C')).toEqual([{ date: '2026-11-16', iv30: 0.4 }]);
});

test('an import gives way to a chain and never replaces one; another import corrects it', async () => {
  await saveDailyVolatility(series('D'), [row('2026-11-16', 0.1)]);
  await saveDailyVolatility(series('D'), [row('2026-11-16', 0.11)]);
  expect(await read('D')).toMatchObject([{ iv30: 0.11 }]);
  await saveDailyVolatility(series('D'), [row('2026-11-16', 0.2, CLOSE - HOUR, 's1')]);
  expect(await read('D')).toMatchObject([{ iv30: 0.2 }]);
  await saveDailyVolatility(series('D'), [row('2026-11-16', 0.12)]);
  expect(await read('D')).toMatchObject([{ iv30: 0.2 }]);
});

test('more rows than one statement holds are stored', async () => {
  const rows = Array.from({ length: 2_500 }, (_, i) =>
    row(new Date(i * 24 * HOUR).toISOString().slice(0, 10), 0.2),
  );
  await saveDailyVolatility(series('E'), rows);
  expect(await readDailyVolatility(series('E'), '1970-01-01', '1980-01-01')).toHaveLength(2_500);
});

test('a recomputed index takes the place of its own snapshot’s only', async () => {
  await saveDailyVolatility(series('E'), [
    row('2026-11-16', 0.2, CLOSE, 'own'),
    row('2026-11-17', 0.3, CLOSE, 'next'),
    row('2026-11-18', 0.4),
  ]);
  await replaceComputedVolatility('own', 0.25);
  await replaceComputedVolatility('earlier that day', 0.9);
  expect((await read('E')).map(({ iv30 }) => iv30)).toEqual([0.25, 0.3, 0.4]);
  await replaceComputedVolatility('own', null);
  expect((await read('E')).map(({ date }) => date)).toEqual(['2026-11-17', '2026-11-18']);
});
