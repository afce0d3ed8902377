import { describe, expect, it } from 'vitest';
import { armedPlan, tradePoint } from '../testing/armed-plan.ts';
import { armedTrade, planLegs } from './armed-trade.ts';
import { tradeEnd } from './trade-end.ts';

describe('armedTrade', () => {
  const points = [tradePoint(0), tradePoint(1), tradePoint(2, { mark: 0.9 }), tradePoint(3)];
  const trade = armedTrade({
    plan: armedPlan,
    points,
    end: tradeEnd(armedPlan, points),
    mark: { mid: 0.9, natural: 0.95, reason: null },
    attribution: { path: null, quotes: [], reason: 'no attribution' },
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
      attribution: { path: null, quotes: [], reason: 'no attribution' },
    });
    expect(unknown.actualNatural).toBeNull();
  });
});
