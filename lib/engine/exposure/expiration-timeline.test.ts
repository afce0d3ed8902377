import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { arbitraryRows } from '../testing/arbitrary-chain.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { openBook } from './chain-book.ts';
import { expirationTimeline } from './expiration-timeline.ts';
import { exposureOf } from './exposure-of.ts';
import { gammaMagnets } from './magnets.ts';

const bookOf = (...args: Parameters<typeof testChain>) => openBook(testChain(...args), DEFAULT_ASSUMPTIONS);
const row = (over: Parameters<typeof contractRow>[0]) =>
  contractRow({ vendorVolatility: 0.2, openInterest: 1_000, ...over });

it('sums to net and gross GEX, whatever the chain', () => {
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const book = bookOf(rows);
      const exposure = exposureOf(book, DEFAULT_ASSUMPTIONS);
      const timeline = expirationTimeline(book, exposure);
      const scale = Math.max(1, exposure.grossGex);
      expect((timeline.netGex - exposure.netGex) / scale).toBeCloseTo(0, 10);
      expect((timeline.grossGex - exposure.grossGex) / scale).toBeCloseTo(0, 10);
      const shares = timeline.buckets.reduce((sum, { share }) => sum + share, 0);
      expect(shares).toBeCloseTo(exposure.grossGex > 0 ? 1 : 0, 10);
      const dates = timeline.byDate.reduce((sum, { grossGex }) => sum + grossGex, 0);
      expect((dates - exposure.grossGex) / scale).toBeCloseTo(0, 10);
    }),
    { numRuns: 40 },
  );
});

describe('calendar weeks', () => {
  const dates = ['2026-11-16', '2026-11-20', '2026-11-27', '2026-12-18', '2027-01-04'];
  const rows = dates.map((date) => row({ date, strike: 101 }));

  it('names what expires today, this week, next week, in a month and later', () => {
    const book = bookOf(rows);
    const timeline = expirationTimeline(book, { callWall: { strike: 101 }, putWall: null });
    expect(timeline.byDate.map(({ bucket, days }) => [bucket, days])).toEqual([
      ['0dte', 0],
      ['week', 4],
      ['next_week', 11],
      ['monthly', 32],
      ['later', 49],
    ]);
    const wall = timeline.byDate.reduce((sum, { callWallShare }) => sum + (callWallShare ?? 0), 0);
    expect(wall).toBeCloseTo(1, 12);
    expect(timeline.byDate.every(({ putWallShare }) => putWallShare === null)).toBe(true);
    const week = timeline.byDate.slice(0, 2);
    expect(timeline.netGexWithoutWeek).toBeCloseTo(
      timeline.netGex - week.reduce((sum, { netGex }) => sum + netGex, 0),
      3,
    );
    expect(timeline.thisWeekShare).toBeCloseTo(
      week.reduce((sum, { share }) => sum + share, 0),
      12,
    );
  });

  it('counts a weekend to the week after it', () => {
    const saturday = bookOf(rows, { asOf: Date.UTC(2026, 10, 21, 15) });
    const { byDate } = expirationTimeline(saturday, { callWall: null, putWall: null });
    expect(byDate.map(({ bucket }) => bucket)).toEqual(['week', 'monthly', 'later']);
  });
});

describe('gammaMagnets', () => {
  const rows = [98, 100, 100.5, 110].flatMap((strike) =>
    (['call', 'put'] as const).map((right) =>
      row({ strike, right, date: '2026-11-20', openInterest: strike === 100.5 ? 5_000 : 1_000 }),
    ),
  );

  it('weighs gamma by nearness in time and price', () => {
    const [first, ...rest] = gammaMagnets(bookOf(rows));
    expect(first).toMatchObject({ strike: 100.5, expiry: '2026-11-20', days: 4 });
    const { distancePercent = 0, expectedMove = 1, strength = 0 } = first ?? {};
    expect(strength).toBeCloseTo(100 * (1 - distancePercent / expectedMove), 8);
    expect(rest.every((own) => own.strength <= strength)).toBe(true);
    expect(rest.map(({ strike }) => strike)).not.toContain(110);
  });

  it('halves the weight beyond three weeks, and leaves weeklies out', () => {
    const later = rows.map((own) =>
      row({ ...own, date: '2026-12-18', settlesAt: Date.UTC(2026, 11, 18, 21) }),
    );
    const [first] = gammaMagnets(bookOf(later));
    const { distancePercent = 0, expectedMove = 1, strength = 0 } = first ?? {};
    expect(strength).toBeCloseTo(50 * (1 - distancePercent / expectedMove), 8);
    const weekly = rows.map((own) =>
      row({ ...own, date: '2026-11-27', settlesAt: Date.UTC(2026, 10, 27, 18) }),
    );
    expect(gammaMagnets(bookOf(weekly))).toEqual([]);
  });
});
