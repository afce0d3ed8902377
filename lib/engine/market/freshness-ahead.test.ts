import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeInstant } from './exchange-time.ts';
import { freshnessOf } from './freshness.ts';
import { freshnessAhead } from './freshness-ahead.ts';

const MINUTE = 60_000;
const at = (text: string, seconds = 0) => {
  const [date = '', time = ''] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return exchangeInstant(date, hours * 60 + minutes) + seconds * 1000;
};

const schedules = fc.record({
  intervalMs: fc.integer({ min: 5, max: 3600 }).map((seconds) => seconds * 1000),
  delayMs: fc.constantFrom(0, MINUTE, 15 * MINUTE),
});

describe('freshnessAhead', () => {
  it('says at every instant to come what freshnessOf says then', () => {
    const start = at('2026-11-16 04:00');
    const day = 24 * 60 * MINUTE;
    const arguments_ = fc.record({
      schedule: fc.option(schedules, { nil: null }),
      now: fc.integer({ min: 0, max: 12 * day }).map((ms) => start + ms),
      age: fc.integer({ min: 0, max: 2 * day }),
      ahead: fc.integer({ min: 0, max: 16 * 60 * MINUTE }),
    });
    fc.assert(
      fc.property(arguments_, ({ schedule, now, age, ahead }) => {
        const asOf = now - age;
        const changes = freshnessAhead(asOf, schedule, now);
        const { status } = freshnessOf(asOf, schedule, now + ahead);
        expect(changes.findLast((change) => change.from <= now + ahead)?.status).toBe(status);
      }),
      { numRuns: 200 },
    );
  });

  it('goes from fresh to late to stalled after one and four missed intervals', () => {
    const schedule = { intervalMs: 5 * MINUTE, delayMs: 0 };
    const changes = freshnessAhead(at('2026-11-16 14:35'), schedule, at('2026-11-16 14:35', 38));
    const turns = changes.filter((change, i) => change.status !== changes[i - 1]?.status);
    expect(turns.slice(0, 3).map(({ from, status }) => [status, from])).toEqual([
      ['fresh', at('2026-11-16 14:35', 38)],
      ['late', at('2026-11-16 14:45') + 1],
      ['stalled', at('2026-11-16 15:00') + 1],
    ]);
    expect(changes[0]?.nextExpectedAt).toBe(at('2026-11-16 14:40'));
  });

  it('lets what is final wait for the next session', () => {
    const schedule = { intervalMs: 5 * MINUTE, delayMs: 0 };
    const changes = freshnessAhead(at('2026-11-20 16:00'), schedule, at('2026-11-21 12:00'));
    expect(changes.slice(0, 1)).toEqual([
      { from: at('2026-11-21 12:00'), status: 'closed', nextExpectedAt: at('2026-11-23 09:30') },
    ]);
    expect(changes[1]).toMatchObject({ from: at('2026-11-23 09:30'), status: 'waiting' });
  });
});
