import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshnessOf } from './freshness.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const CBOE = { intervalMs: MINUTE, delayMs: 15 * MINUTE };
/** New York in November: five hours behind UTC. */
const at = (day: number, hour: number, minute: number) => Date.UTC(2026, 10, day, hour + 5, minute);
const statusOf = (asOf: number | null, now: number) => freshnessOf(asOf, CBOE, now).status;

describe('in a session, every minute', () => {
  const asOf = at(20, 11, 0);
  test.each([
    ['fresh', 0],
    ['fresh', 2 * MINUTE],
    ['late', 2 * MINUTE + SECOND],
    ['late', 5 * MINUTE],
    ['stalled', 5 * MINUTE + SECOND],
  ])('%s after %i ms', (status, age) => {
    expect(statusOf(asOf, asOf + age)).toBe(status);
  });

  test('the next one is told until the source has stopped', () => {
    const next = (age: number) => freshnessOf(asOf, CBOE, asOf + age).nextExpectedAt;
    expect(next(10 * SECOND)).toBe(asOf + MINUTE);
    expect(next(90 * SECOND)).toBe(asOf + 2 * MINUTE);
    expect(next(4.5 * MINUTE)).toBe(asOf + 5 * MINUTE);
    expect(next(6 * MINUTE)).toBeNull();
  });
});

test.each([
  ['nothing stored', null, at(20, 11, 0), 'waiting'],
  ['the first quotes not published yet', at(19, 16, 15), at(20, 9, 40), 'waiting'],
  ['the first quotes due', at(19, 16, 15), at(20, 9, 46), 'waiting'],
  ['the first quotes missed', at(19, 16, 15), at(20, 9, 48), 'late'],
  ['the first quotes long missed', at(19, 16, 15), at(20, 10, 0), 'stalled'],
  ['the last quotes stored', at(20, 16, 15), at(20, 18, 0), 'closed'],
  ['… still, on Sunday', at(20, 16, 15), at(22, 12, 0), 'closed'],
  ['… no more on Monday', at(20, 16, 15), at(23, 11, 0), 'stalled'],
  ['the last quotes awaited', at(20, 16, 14), at(20, 16, 16), 'fresh'],
  ['the last quotes never came', at(20, 16, 14), at(21, 12, 0), 'stalled'],
  ['a close that is not the last word of a late source', at(20, 16, 1), at(20, 18, 0), 'stalled'],
])('%s', (_, asOf, now, status) => {
  expect(statusOf(asOf, now)).toBe(status);
});

describe('without a schedule', () => {
  test.each([
    ['in a session it is unknown', at(20, 11, 0), at(20, 11, 0), 'unknown'],
    ['the last word of the latest session', at(20, 16, 0), at(21, 12, 0), 'closed'],
    ['the last word of an earlier one', at(19, 16, 0), at(20, 11, 0), 'unknown'],
    ['nothing at all', null, at(20, 11, 0), 'unknown'],
  ])('%s', (_, asOf, now, status) => {
    expect(freshnessOf(asOf, null, now)).toMatchObject({ status, nextExpectedAt: null });
  });
});

test('an age is never negative, and grows with time alone', () => {
  const instant = fc.integer({ min: at(2, 0, 0), max: at(30, 0, 0) });
  fc.assert(
    fc.property(instant, instant, fc.boolean(), (asOf, now, scheduled) => {
      const { ageMs } = freshnessOf(asOf, scheduled ? CBOE : null, now);
      expect(ageMs).toBe(Math.max(0, now - asOf));
    }),
  );
});

test('a fresh one never has a next one that is overdue', () => {
  const minute = fc.integer({ min: at(2, 0, 0) / MINUTE, max: at(30, 0, 0) / MINUTE });
  fc.assert(
    fc.property(minute, fc.integer({ min: 0, max: 3_000 }), (start, age) => {
      const now = (start + age) * MINUTE;
      const { nextExpectedAt } = freshnessOf(start * MINUTE, CBOE, now);
      expect(nextExpectedAt === null || nextExpectedAt >= now).toBe(true);
    }),
  );
});
