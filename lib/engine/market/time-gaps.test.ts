import { expect, test } from 'vitest';
import { barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { timeGaps } from './time-gaps.ts';

const starts = (dates: readonly string[], isThere: (slot: number) => boolean = () => true) =>
  Float64Array.from(
    dates.flatMap((date) => barsOf(date, (slot) => (isThere(slot) ? { close: 1 } : null))),
    (bar) => bar.start,
  );
const gapsOf = (at: Float64Array) => [...timeGaps(at)];

test('nights, weekends, holidays and half days are no gap', () => {
  expect(gapsOf(starts(['2026-11-25', '2026-11-27', '2026-11-30']))).toEqual([]);
});

test('up to three usual steps are no gap, more are one', () => {
  expect(gapsOf(starts(['2026-11-20'], (slot) => slot < 10 || slot > 11))).toEqual([]);
  expect(gapsOf(starts(['2026-11-20'], (slot) => slot < 10 || slot > 12))).toEqual([10]);
});

test('a missing session is a gap before the next', () => {
  expect(gapsOf(starts(['2026-11-18', '2026-11-20']))).toEqual([78]);
});

test('a session that broke off is a gap too, though the night is not', () => {
  expect(gapsOf(starts(['2026-11-19', '2026-11-20'], (slot) => slot < 60))).toEqual([60]);
});

test('one row a day: a week’s absence is a gap, a holiday is not', () => {
  const days = Float64Array.from(sessionsBefore('2026-12-01', 30), (session) => session.closesAt);
  expect(gapsOf(days)).toEqual([]);
  expect(gapsOf(Float64Array.from([...days].toSpliced(10, 5)))).toEqual([10]);
});

test('none and one row have no gaps', () => {
  expect(gapsOf(new Float64Array(0))).toEqual([]);
  expect(gapsOf(Float64Array.of(5))).toEqual([]);
});
