import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POLL_OUTCOMES } from '../schema/poll-outcome.ts';
import { type AttemptMade, nextAttempt } from './next-attempt.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const SCHEDULE = { intervalMs: MINUTE, delayMs: 15 * MINUTE };
const at = (day: number, hour: number, minute: number, second = 0) =>
  Date.UTC(2026, 10, day, hour + 5, minute, second);
const NOON = at(20, 12, 0);
const made = (over: Partial<AttemptMade>): AttemptMade => ({
  startedAt: NOON,
  now: NOON + SECOND,
  outcome: 'stored',
  consecutiveFailures: 0,
  retryAfterMs: null,
  newestAsOf: NOON - 20 * SECOND,
  ...over,
});
const next = (over: Partial<AttemptMade>, random = 0.5) => nextAttempt(made(over), SCHEDULE, random);

describe('after a usable answer', () => {
  test.each([
    ['an interval later', {}, NOON + MINUTE],
    ['also when it held nothing new', { outcome: 'duplicate' as const }, NOON + MINUTE],
    [
      'once more for the last quotes',
      { startedAt: at(20, 16, 14, 30), now: at(20, 16, 14, 31), newestAsOf: at(20, 16, 14) },
      at(20, 16, 15, 30),
    ],
    [
      'then not before the next session',
      { startedAt: at(20, 16, 15, 30), now: at(20, 16, 15, 31), newestAsOf: at(20, 16, 15, 5) },
      at(23, 9, 45),
    ],
    [
      'every ten minutes while the last quotes are missing',
      {
        startedAt: at(20, 16, 30),
        now: at(20, 16, 30),
        newestAsOf: at(20, 16, 14),
        outcome: 'duplicate' as const,
      },
      at(20, 16, 40),
    ],
    [
      'but not all night',
      {
        startedAt: at(20, 18, 10),
        now: at(20, 18, 10),
        newestAsOf: at(20, 16, 14),
        outcome: 'duplicate' as const,
      },
      at(23, 9, 45),
    ],
  ])('%s', (_, over, expected) => {
    expect(next(over)).toBe(expected);
  });
});

describe('after a failure', () => {
  test('the pause doubles up to one interval, and jitter takes any share of it', () => {
    const pause = (consecutiveFailures: number, random: number) =>
      next({ outcome: 'timeout', consecutiveFailures, newestAsOf: at(20, 11, 50) }, random) - (NOON + SECOND);
    expect([1, 2, 3, 4, 5, 9].map((n) => pause(n, 0.999_999))).toEqual(
      [4, 8, 16, 32, 60, 60].map((s) => expect.closeTo(s * SECOND, -2)),
    );
    expect(pause(5, 0.25)).toBe(15 * SECOND);
    expect(pause(5, 0)).toBe(SECOND);
  });

  test('that a person must mend, an interval', () => {
    const over = { outcome: 'unauthorized' as const, consecutiveFailures: 1, newestAsOf: null };
    expect(next(over, 0)).toBe(NOON + SECOND + MINUTE);
  });

  test('not before Retry-After', () => {
    const over = { outcome: 'rate_limited' as const, consecutiveFailures: 1, newestAsOf: null };
    expect(next({ ...over, retryAfterMs: 5 * MINUTE })).toBe(NOON + SECOND + 5 * MINUTE);
  });
});

test('the next attempt is never now, and in a session never later than an interval unless the source asks', () => {
  const failures = fc.integer({ min: 1, max: 60 });
  const outcome = fc.constantFrom(...POLL_OUTCOMES);
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const age = fc.option(fc.integer({ min: 0, max: 100 * MINUTE }));
  fc.assert(
    fc.property(outcome, failures, random, age, (result, consecutiveFailures, share, old) => {
      const newestAsOf = old === null ? null : NOON - old;
      const wait = next({ outcome: result, consecutiveFailures, newestAsOf }, share) - (NOON + SECOND);
      expect(wait).toBeGreaterThanOrEqual(SECOND);
      expect(wait).toBeLessThanOrEqual(MINUTE);
    }),
  );
});
