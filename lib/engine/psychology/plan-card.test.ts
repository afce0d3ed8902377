import { expect, it } from 'vitest';
import { atClock } from '../testing/phase-readings.ts';
import type { Invalidation } from './invalidations.ts';
import { planCard, timeExit } from './plan-card.ts';
import { wallSpread } from './wall-spread.ts';

it('is out 15 minutes before the close of the day before expiration, or of that day once it has come', () => {
  expect(timeExit('2026-11-20', atClock('14:35'))).toBe(atClock('15:45', '2026-11-19'));
  expect(timeExit('2026-11-17', atClock('14:35'))).toBe(atClock('15:45'));
  expect(timeExit('2026-11-17', atClock('15:50'))).toBe(atClock('15:45', '2026-11-17'));
  expect(timeExit('2026-11-16', atClock('14:35'))).toBe(atClock('15:45'));
  expect(timeExit('2026-11-30', atClock('14:35'))).toBe(atClock('12:45', '2026-11-27'));
});

const leg = (strike: number, bid: number, ask: number) => ({ strike, bid, ask, wide: false });
const flag = (id: Invalidation['id'], present: boolean | null): Invalidation => ({
  ...{ id, name: id, present, detail: null },
  ...{ value: null, unit: null, operator: null, threshold: null },
});
const inputs = {
  ...{ asOf: atClock('14:35'), side: 'call' as const, wall: 595, root: 'SPY', expiry: '2026-11-20', days: 4 },
  ...{ shape: null, checklist: [] },
  spreads: [600, 599, 598, 597, 596].map((long) => wallSpread(leg(595, 2.7, 2.8), leg(long, 0.9, 1), 'call')),
  flags: [flag('weekend_ahead', true), flag('event_ahead', null), flag('loop_on', false)],
} as const;

it('takes the first spread, three others, and sorts what would cancel it', () => {
  const plan = planCard(inputs);
  expect(plan?.spread.long.strike).toBe(600);
  expect(plan?.others.map(({ width }) => width)).toEqual([4, 3, 2]);
  expect([plan?.redFlags, plan?.unknownFlags]).toEqual([['weekend_ahead'], ['event_ahead']]);
  expect(plan?.exits.find(({ id }) => id === 'target')?.value).toBe(plan?.spread.targetMark);
  expect(plan?.exits.find(({ id }) => id === 'broken')).toMatchObject({ value: 595 });
  expect(plan?.lossProbability).toBeNull();
});

it('is nothing without a spread', () => {
  expect(planCard({ ...inputs, spreads: [] })).toBeNull();
});
