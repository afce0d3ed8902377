import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sessionsBefore } from '../testing/bars-builder.ts';
import { ivRank } from './iv-rank.ts';

const TODAY = '2026-11-16';
const days = sessionsBefore(TODAY, 300).map((session) => session.date);
/** The newest `values.length` sessions before TODAY. */
const historyOf = (values: readonly number[]) =>
  values.map((iv30, i) => ({ date: days[days.length - values.length + i] ?? '', iv30 }));
const year = (ivOf: (i: number) => number) => historyOf(Array.from({ length: 251 }, (_, i) => ivOf(i)));

test('the example of the design: 15.1 between 11.2 and 21.5 is a rank of 37.9', () => {
  const history = year((i) => (i === 0 ? 0.112 : i === 1 ? 0.215 : i < 97 ? 0.14 : 0.16));
  const { rank, percentile, ...facts } = ivRank(0.151, TODAY, history);
  expect(rank).toBeCloseTo(37.864, 3);
  expect(percentile).toBeCloseTo((96 / 251) * 100, 10);
  expect(facts).toEqual({
    reason: null,
    n: 252,
    window: 252,
    low: 0.112,
    high: 0.215,
    band: 'neutral',
    spikeDistorted: false,
  });
});

test('a new low ranks 0 and a new high 100: the current session is part of its year', () => {
  expect(
    ivRank(
      0.05,
      TODAY,
      year(() => 0.1),
    ),
  ).toMatchObject({ rank: 0, percentile: 0, band: 'buy' });
  expect(
    ivRank(
      0.4,
      TODAY,
      year(() => 0.1),
    ),
  ).toMatchObject({ rank: 100, percentile: 100, band: 'sell' });
});

test('a single spike pulls the rank down while the percentile stays: flagged', () => {
  const spiked = year((i) => (i === 100 ? 0.9 : 0.1 + i * 1e-4));
  expect(ivRank(0.124, TODAY, spiked)).toMatchObject({ spikeDistorted: true, band: 'buy' });
  const even = year((i) => 0.1 + i * 1e-4);
  expect(ivRank(0.124, TODAY, even).spikeDistorted).toBe(false);
});

describe('no rank, with the reason', () => {
  test('without a current value', () => {
    const none = ivRank(
      null,
      TODAY,
      year(() => 0.1),
    );
    expect(none).toMatchObject({ rank: null, n: 251, reason: 'no 30-day volatility of this snapshot' });
  });

  test('below 227 sessions, and at 227 there is one', () => {
    const short = historyOf(Array.from({ length: 225 }, (_, i) => 0.1 + i * 1e-3));
    expect(ivRank(0.1, TODAY, short)).toMatchObject({
      rank: null,
      percentile: null,
      n: 226,
      reason: '226 of 252 sessions have a 30-day volatility',
    });
    expect(ivRank(0.1, TODAY, [{ date: days[40] ?? '', iv30: 0.1 }, ...short])).toMatchObject({ n: 226 });
    const enough = historyOf(Array.from({ length: 226 }, (_, i) => 0.1 + i * 1e-3));
    expect(ivRank(0.1, TODAY, enough).rank).toBe(0);
  });

  test('where volatility never moved', () => {
    expect(
      ivRank(
        0.1,
        TODAY,
        year(() => 0.1),
      ).reason,
    ).toBe('the 30-day volatility was the same in every session');
  });
});

test('what lies outside the 252 sessions does not count, nor does the session’s own stored row', () => {
  const outside = [
    { date: days[300 - 252] ?? '', iv30: 5 },
    { date: TODAY, iv30: 6 },
    { date: '2026-11-17', iv30: 7 },
  ];
  const history = year((i) => 0.1 + i * 1e-4);
  expect(ivRank(0.11, TODAY, [...outside, ...history])).toEqual(ivRank(0.11, TODAY, history));
});

test('rank and percentile lie in 0…100 and do not depend on unit or order', () => {
  const values = fc.array(fc.double({ min: 0.05, max: 2, noNaN: true }), { minLength: 251, maxLength: 251 });
  fc.assert(
    fc.property(values, fc.double({ min: 0.05, max: 2, noNaN: true }), (all, now) => {
      const { rank, percentile } = ivRank(now, TODAY, historyOf(all));
      if (rank === null || percentile === null) return Math.max(...all, now) === Math.min(...all, now);
      const doubled = ivRank(2 * now, TODAY, historyOf(all.map((v) => 2 * v).reverse()));
      expect(doubled.rank).toBeCloseTo(rank, 8);
      expect(doubled.percentile).toBeCloseTo(percentile, 8);
      return rank >= 0 && rank <= 100 && percentile >= 0 && percentile <= 100;
    }),
    { numRuns: 50 },
  );
});
