import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DividendEvent, EarningsEvent } from '../engine/market/market-event.ts';
import { readEvents, removeEvent, saveEvents } from './market-events.ts';
import { migratedDatabase } from './testing/migrated-database.ts';

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.remove());

const origin = (symbol: string, over: { source?: string; sample?: boolean } = {}) => ({
  symbol,
  source: 'test',
  sample: false,
  ...over,
});
const dividend = (date: string, amount = 1.5): DividendEvent => ({
  kind: 'dividend',
  date,
  amount,
  currency: 'USD',
  status: 'declared',
});
const earnings = (date: string, timing: EarningsEvent['timing'] = 'after_close'): EarningsEvent => ({
  kind: 'earnings',
  date,
  timing,
  status: 'confirmed',
});
const read = (symbol: string, sample = false) => readEvents({ symbol, sample }, '2026-11-01', '2026-12-31');

test('events come back as they were, oldest first, bounds included', async () => {
  await saveEvents(origin('A'), [
    earnings('2026-12-31'),
    dividend('2026-11-01'),
    dividend('2026-10-31'),
    dividend('2027-01-01'),
  ]);
  expect(await read('A')).toEqual([
    { ...dividend('2026-11-01'), source: 'test' },
    { ...earnings('2026-12-31'), source: 'test' },
  ]);
});

test('the same event again replaces the first; a dividend and a report of one day are two events', async () => {
  await saveEvents(origin('B'), [dividend('2026-11-20', 1)]);
  await saveEvents(origin('B'), [dividend('2026-11-20', 1.25), earnings('2026-11-20')]);
  expect(await read('B')).toMatchObject([{ kind: 'dividend', amount: 1.25 }, { kind: 'earnings' }]);
});

test('of two sources the one stored last counts, and each is removed on its own', async () => {
  await saveEvents(origin('C', { source: 'one' }), [earnings('2026-11-20', 'unknown')]);
  await saveEvents(origin('C', { source: 'two' }), [earnings('2026-11-20', 'before_open')]);
  expect(await read('C')).toMatchObject([{ timing: 'before_open', source: 'two' }]);
  expect(await removeEvent(origin('C', { source: 'two' }), earnings('2026-11-20'))).toBe(true);
  expect(await read('C')).toMatchObject([{ timing: 'unknown', source: 'one' }]);
  expect(await removeEvent(origin('C', { source: 'two' }), earnings('2026-11-20'))).toBe(false);
});

test('sample and real events never meet', async () => {
  await saveEvents(origin('D', { source: 'sample', sample: true }), [dividend('2026-11-20', 9)]);
  await saveEvents(origin('D'), [dividend('2026-11-21', 1)]);
  expect(await read('D')).toMatchObject([{ amount: 1 }]);
  expect(await read('D', true)).toMatchObject([{ amount: 9 }]);
});
