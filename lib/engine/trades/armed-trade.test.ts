import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armedPlan, tradePoint } from '../testing/armed-plan.ts';
import { armedTrade, lastArmed, planLegs, tradeEnd } from './armed-trade.ts';

const timeline = { runs: [], snapshots: 1, unread: 0, reason: null };
const run = (phase: 'trap_armed' | 'loading', from: string) => ({
  ...{ phase, from, to: from, side: null, strike: null, outcome: null, exits: [] },
});

describe('lastArmed', () => {
  it('is the beginning of the last armed stretch', () => {
    const runs = [
      run('trap_armed', '2026-11-16T16:00:00.000Z'),
      run('loading', '2026-11-16T17:00:00.000Z'),
      run('trap_armed', '2026-11-16T19:20:00.000Z'),
      run('loading', '2026-11-16T20:00:00.000Z'),
    ];
    expect(lastArmed({ ...timeline, runs }, '15:00').at).toBe('2026-11-16T19:20:00.000Z');
  });

  it('says why there is none: none armed, snapshots not read, a view that stands alone', () => {
    expect(lastArmed(timeline, '14:35').reason).toBe('no trap was armed in this session before 14:35');
    expect(lastArmed({ ...timeline, unread: 3 }, '14:35').reason).toContain('3 snapshots are not yet');
    expect(lastArmed({ ...timeline, reason: 'here this one counts alone' }, '14:35')).toEqual({
      at: null,
      reason: 'here this one counts alone',
    });
  });
});

describe('tradeEnd', () => {
  it('is the snapshot itself where it has just been armed: nothing is read', () => {
    expect(tradeEnd(armedPlan, [tradePoint(0, { mark: 0.1 })])).toEqual({
      ...{ index: 0, isClosed: false, exits: [], unread: [] },
    });
  });

  it('is the first snapshot that meets an exit', () => {
    const points = [0, 1, 2, 3, 4].map((n) => tradePoint(n, n >= 2 ? { mark: 0.9 } : {}));
    const end = tradeEnd(armedPlan, points);
    expect(end).toMatchObject({ index: 2, isClosed: true });
    expect(end.exits.filter(({ met }) => met === true).map(({ id }) => id)).toEqual(['target']);
  });

  it('ends nothing at an exit that is unknown, and counts it', () => {
    const pace = { value: null, reason: 'no curve' };
    const end = tradeEnd(armedPlan, [tradePoint(0), tradePoint(1, { pace }), tradePoint(2, { pace })]);
    expect(end).toMatchObject({ index: 2, isClosed: false });
    expect(end.unread).toEqual([{ id: 'pace', snapshots: 2, reason: 'no curve' }]);
  });

  it('never looks ahead: what comes later changes nothing that had ended, and only ends what was open', () => {
    const point = fc.record({
      mark: fc.constantFrom(1.85, 1.2, 0.9, null),
      spot: fc.constantFrom(593, 595.5),
      netGex: fc.constantFrom(-1.4e9, 1e8, null),
      isLoopOn: fc.constantFrom(false, true, null),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), fc.nat(11), (given, place) => {
        const points = given.map((over, n) => tradePoint(n, over));
        const until = Math.min(place, points.length - 1);
        const then = tradeEnd(armedPlan, points.slice(0, until + 1));
        const later = tradeEnd(armedPlan, points);
        if (then.isClosed) expect(later).toEqual(then);
        else expect(later.index).toBeGreaterThanOrEqual(until);
      }),
      { numRuns: 500 },
    );
  });
});

describe('armedTrade', () => {
  const points = [tradePoint(0), tradePoint(1), tradePoint(2, { mark: 0.9 }), tradePoint(3)];
  const trade = armedTrade({
    plan: armedPlan,
    points,
    end: tradeEnd(armedPlan, points),
    mark: { mid: 0.9, natural: 0.95, reason: null },
    attribution: { path: null, reason: 'no attribution' },
  });

  it('sells the wall and buys the strike beyond', () => {
    expect(planLegs(armedPlan).map(({ strike, quantity }) => [strike, quantity])).toEqual([
      [595, -1],
      [600, 1],
    ]);
    expect(trade).toMatchObject({ wall: 595, creditMid: 1.85, creditNatural: 1.81, targetMark: 0.925 });
  });

  it('runs from the snapshot that armed it to the one that ended it', () => {
    expect(trade).toMatchObject({
      status: 'closed',
      snapshots: 3,
      since: { snapshotId: 's0', asOf: '2026-11-16T19:20:00.000Z' },
      until: { snapshotId: 's2', asOf: '2026-11-16T19:30:00.000Z' },
    });
  });

  it('makes (credit − mark)·100 at natural prices, to the cent, and nothing that is not known', () => {
    expect(trade.actualNatural).toBe(86);
    const unknown = armedTrade({
      plan: armedPlan,
      points,
      end: tradeEnd(armedPlan, points),
      mark: { mid: 0.9, natural: null, reason: 'nobody bids' },
      attribution: { path: null, reason: 'no attribution' },
    });
    expect(unknown.actualNatural).toBeNull();
  });
});
