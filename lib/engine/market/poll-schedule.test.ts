import { describe, expect, test } from 'vitest';
import { sessionAt } from './exchange-calendar.ts';
import { isFinalOf, nextSnapshotDue, publishedSession } from './poll-schedule.ts';

const MINUTE = 60_000;
const CBOE = { intervalMs: MINUTE, delayMs: 15 * MINUTE };
/** New York in November: five hours behind UTC. */
const at = (day: number, hour: number, minute: number) => Date.UTC(2026, 10, day, hour + 5, minute);
const due = (newest: number | null, now: number) => nextSnapshotDue(newest, CBOE, now);

describe('the next snapshot of a source that is 15 minutes late', () => {
  test.each([
    ['an interval later in a session', at(20, 11, 0), at(20, 11, 0) + 1, at(20, 11, 1)],
    ['when the last quotes are out', at(20, 16, 14) + 30_000, at(20, 16, 14) + 31_000, at(20, 16, 15)],
    ['overdue where the last quotes never came', at(20, 15, 0), at(20, 20, 0), at(20, 15, 1)],
    ['not in the evening', at(20, 16, 16), at(20, 20, 0), at(23, 9, 45)],
    ['not on a weekend', at(20, 16, 16), at(22, 12, 0), at(23, 9, 45)],
    ['not before the first quotes are published', at(20, 16, 16), at(23, 9, 40), at(23, 9, 45)],
    ['with the first quotes', at(20, 16, 16), at(23, 9, 50), at(23, 9, 45)],
    ['after a half day, past a holiday', at(25, 16, 15), at(27, 12, 0), at(27, 9, 45)],
    ['the last quotes of a half day', at(27, 13, 14) + 30_000, at(27, 13, 15), at(27, 13, 15)],
  ])('%s', (_, newest, now, expected) => {
    expect(due(newest, now)).toBe(expected);
  });

  test('at once where there is none', () => {
    expect(due(null, at(22, 3, 0))).toBe(at(22, 3, 0));
  });

  test('on the days the clocks change, by exchange time', () => {
    expect(due(Date.UTC(2026, 9, 30, 20, 16), Date.UTC(2026, 10, 1, 12))).toBe(at(2, 9, 45));
  });
});

test('a session is final when its last quotes are published, not when it closes', () => {
  const session = sessionAt(at(20, 12, 0));
  expect(isFinalOf(session, CBOE, at(20, 16, 14))).toBe(false);
  expect(isFinalOf(session, CBOE, at(20, 16, 15))).toBe(true);
  expect(isFinalOf(session, { ...CBOE, delayMs: 0 }, at(20, 16, 0))).toBe(true);
});

test('until the first quotes are published the session before is', () => {
  expect(publishedSession(CBOE, at(23, 9, 44)).date).toBe('2026-11-20');
  expect(publishedSession(CBOE, at(23, 9, 45)).date).toBe('2026-11-23');
});
