import { describe, expect, it } from 'vitest';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import {
  armedSince,
  causeShares,
  causesOf,
  endWords,
  spreadName,
  type Trade,
  unreadWords,
} from './trade-words.ts';

const exit = (id: Trade['exits'][number]['id'], over: Partial<Trade['exits'][number]> = {}) => ({
  ...{ id, met: false, value: null, threshold: null, at: null, reason: null },
  ...over,
});
const leg = { root: 'SPY', right: 'call', expiry: '2026-11-20' } as const;
const trade: Trade = {
  side: 'call',
  root: 'SPY',
  expiry: '2026-11-20',
  wall: 595,
  legs: [
    { ...leg, strike: 595, quantity: -1 },
    { ...leg, strike: 600, quantity: 1 },
  ],
  since: { snapshot_id: 'a', as_of: '2026-11-16T19:20:00.000Z', spot: 593 },
  until: { snapshot_id: 'b', as_of: '2026-11-16T20:55:00.000Z', spot: 593.2 },
  status: 'closed',
  credit_mid: 1.85,
  credit_natural: 1.81,
  target_mark: 0.925,
  mark: { mid: 0.9, natural: 0.95, reason: null },
  actual_natural: 86,
  exits: [exit('target'), exit('pace', { met: true, value: 0.797, threshold: 1 }), exit('broken')],
  unread: [],
  snapshots: 20,
  attribution: null,
  quotes: [],
  reason: null,
};
const closedBy = (...exits: Trade['exits']) => endWords({ ...trade, exits });

describe('armedSince', () => {
  it('is the beginning of the last armed stretch, null without one', () => {
    const runs = [
      { phase: 'trap_armed', from: '2026-11-16T16:00:00.000Z' },
      { phase: 'trap_armed', from: '2026-11-16T19:20:00.000Z' },
      { phase: 'quiet', from: '2026-11-16T20:20:00.000Z' },
    ];
    const trapOf = (own: unknown) => ({ timeline: { runs: own } }) as TrapPage['trap'];
    expect(armedSince(trapOf(runs))).toBe('2026-11-16T19:20:00.000Z');
    expect(armedSince(trapOf(runs.slice(2)))).toBeNull();
  });
});

describe('causesOf', () => {
  const none = { spot: 0, time: 0, volatility: 0, rate: 0, market_minus_model: 0 };

  it('always says time, price and volatility, and what else brought something, so that it adds up', () => {
    expect(causesOf(none).map(({ name }) => name)).toEqual(['time', 'price', 'volatility']);
    const all = causesOf({ spot: 4.2, time: 9.1, volatility: -0.8, rate: 0.01, market_minus_model: -0.02 });
    expect(all.map(({ name }) => name)).toEqual(['time', 'price', 'volatility', 'rate', 'market less model']);
    expect(all.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(12.49, 10);
  });
});

describe('endWords', () => {
  it.each([
    [exit('pace', { met: true, value: 0.797, threshold: 1 }), 'V/OI pace 0.80, at or below 1.0'],
    [
      exit('target', { met: true, value: 0.9, threshold: 0.925 }),
      'the target: a mark of 0.900, at or below 0.925',
    ],
    [exit('broken', { met: true, value: 596, threshold: 595 }), 'a second snapshot above the wall 595'],
    [exit('invalidation', { met: true, value: 1e8, threshold: 0 }), 'net GEX is no longer negative'],
    [exit('invalidation', { met: true, reason: 'the loop is on' }), 'the loop is on'],
    [exit('time', { met: true, at: '2026-11-16T20:45:00.000Z' }), 'time, 15:45'],
  ])('says what ended it', (met, words) => {
    expect(closedBy(exit('target'), met)).toBe(`Ended at 15:55: ${words}.`);
  });

  it('names every exit that was met at once', () => {
    expect(closedBy(exit('time', { met: true }), exit('invalidation', { met: true }))).toContain('time; net');
  });

  it('says that it is open, or has only been armed', () => {
    expect(endWords({ ...trade, status: 'open' })).toBe('Still open: none of its exits has been met.');
    expect(endWords({ ...trade, status: 'just_armed' })).toContain('nothing has been made yet');
  });
});

it('says which exits were not known on the way, and what follows', () => {
  expect(unreadWords(trade)).toBeNull();
  expect(unreadWords({ ...trade, unread: [{ id: 'pace', snapshots: 3, reason: 'no curve' }] })).toBe(
    'Not known on the way: V/OI pace at 3 of 19 snapshots (no curve). The trade may have ended there.',
  );
});

it('names the spread', () => {
  expect(spreadName(trade)).toBe('595/600 call spread');
});

it('shares a bar by size, whatever the sign', () => {
  expect(causeShares([3, -1, 0])).toEqual([0.75, 0.25, 0]);
  expect(causeShares([0, 0])).toEqual([0, 0]);
});
