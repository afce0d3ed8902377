import { describe, expect, it } from 'vitest';
import { armedPlan, tradePoint } from '../testing/armed-plan.ts';
import { tradeExits } from './trade-exits.ts';

const metOf = (...args: Parameters<typeof tradeExits>) =>
  Object.fromEntries(tradeExits(...args).map(({ id, met }) => [id, met]));
const none = { target: false, pace: false, broken: false, invalidation: false, time: false };

describe('tradeExits', () => {
  const before = tradePoint(0);

  it('reads every exit of the plan, in its order, and none while all is well', () => {
    expect(tradeExits(armedPlan, before, tradePoint(1)).map(({ id }) => id)).toEqual([
      'target',
      'pace',
      'broken',
      'invalidation',
      'time',
    ]);
    expect(metOf(armedPlan, before, tradePoint(1))).toEqual(none);
  });

  it.each([
    ['target', { mark: 0.925 }],
    ['pace', { pace: { value: 1, reason: null } }],
    ['invalidation', { netGex: 0 }],
    ['invalidation', { isLoopOn: true }],
    ['time', { asOf: Date.UTC(2026, 10, 19, 20, 45) }],
  ] as const)('meets %s at its threshold', (id, over) => {
    expect(metOf(armedPlan, before, tradePoint(1, over))).toEqual({ ...none, [id]: true });
  });

  it('needs two snapshots in a row beyond the wall', () => {
    const beyond = tradePoint(1, { spot: 595.01 });
    expect(metOf(armedPlan, before, beyond)).toEqual(none);
    expect(metOf(armedPlan, beyond, tradePoint(2, { spot: 595.5 }))).toEqual({ ...none, broken: true });
    expect(metOf(armedPlan, beyond, tradePoint(2, { spot: 595 }))).toEqual(none);
  });

  it('mirrors the wall for puts', () => {
    const put = { ...armedPlan, side: 'put' } as const;
    const below = tradePoint(1, { spot: 594.9 });
    expect(metOf(put, below, tradePoint(2, { spot: 594 })).broken).toBe(true);
    expect(metOf(put, tradePoint(1, { spot: 596 }), tradePoint(2, { spot: 597 })).broken).toBe(false);
  });

  it.each([
    ['target', { mark: null, markReason: 'no bid' }, 'no bid'],
    ['pace', { pace: { value: null, reason: 'no curve' } }, 'no curve'],
    ['invalidation', { netGex: null }, 'net GEX is not known'],
    ['invalidation', { isLoopOn: null }, 'whether the loop is on is not known'],
  ] as const)('is unknown for %s where its input is, and says why', (id, over, reason) => {
    const exits = tradeExits(armedPlan, before, tradePoint(1, over));
    expect(exits.find((exit) => exit.id === id)).toMatchObject({ met: null, reason });
  });

  it('is cancelled by a loop that is on even where net GEX is not known', () => {
    expect(metOf(armedPlan, before, tradePoint(1, { netGex: null, isLoopOn: true })).invalidation).toBe(true);
  });
});
