import { expect, it } from 'vitest';
import { atClock } from '../testing/phase-readings.ts';
import { turnoverPace } from './turnover-pace.ts';
import type { VolumeCurve } from './volume-curve.ts';

const even: VolumeCurve = {
  opensAt: atClock('09:30'),
  cumulative: Array.from({ length: 79 }, (_, j) => j / 78),
  sessions: 20,
  source: 'underlying',
};
const then = { at: atClock('14:00'), volume: 20_000 };
const now = { at: atClock('14:30'), volume: 21_000, openInterest: 10_000 };

it('is the last half hour’s volume, scaled to a session, over open interest', () => {
  const pace = turnoverPace(now, then, even);
  expect(pace).toMatchObject({ volume: 1_000, source: 'underlying', reason: null });
  expect(pace.share).toBeCloseTo(6 / 78, 12);
  expect(pace.value).toBeCloseTo(1.3, 12);
});

it('can fall while volume so far over open interest only rises', () => {
  const later = turnoverPace({ ...now, at: atClock('15:00'), volume: 21_200 }, { ...now }, even);
  expect(later.value).toBeCloseTo(0.26, 12);
});

it('is unknown, with the reason, without its inputs', () => {
  const reasons = [
    turnoverPace(null, then, even),
    turnoverPace(now, null, even),
    turnoverPace(now, then, { ...even, cumulative: null, sessions: 3 }),
    turnoverPace({ ...now, volume: 19_000 }, then, even),
    turnoverPace(now, { ...then, at: now.at }, even),
  ];
  expect(reasons.map(({ value }) => value)).toEqual([null, null, null, null, null]);
  expect(reasons.map(({ reason }) => reason)).toEqual([
    'no volume and open interest at the strike',
    'no snapshot of 30 minutes ago has the strike’s volume',
    '3 of 5 sessions for a time-of-day curve of volume',
    'the strike’s volume has fallen since: an expiration settled, or the feed corrected it',
    'nothing usually trades at this time of day',
  ]);
});
