import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armedPlan, tradePoint } from '../testing/armed-plan.ts';
import { tradeEnd } from './trade-end.ts';

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
