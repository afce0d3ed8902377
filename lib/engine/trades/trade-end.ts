import type { PlanCard } from '../psychology/plan-card.ts';
import { type TradeExit, type TradePoint, tradeExits } from './trade-exits.ts';

/** An exit that was unknown at some of the snapshots on the way: it may have been met there. */
export interface UnreadExit {
  readonly id: TradeExit['id'];
  readonly snapshots: number;
  readonly reason: string | null;
}

export interface TradeEnd {
  /** Place in `points`. */
  readonly index: number;
  readonly isClosed: boolean;
  readonly exits: readonly TradeExit[];
  readonly unread: readonly UnreadExit[];
}

/**
 * How far a plan's trade goes: to the first snapshot after the one that armed it at which an exit is met, else to the
 * last. An unknown exit ends nothing and is counted. What comes after the end is never looked at.
 * @param points from the snapshot that armed it on, oldest first, at least that one
 */
export function tradeEnd(plan: PlanCard, points: readonly TradePoint[]): TradeEnd {
  const unread = new Map<TradeExit['id'], { snapshots: number; reason: string | null }>();
  let exits: readonly TradeExit[] = [];
  for (const [index, now] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined) continue;
    exits = tradeExits(plan, before, now);
    for (const { id, met, reason } of exits)
      if (met === null)
        unread.set(id, {
          snapshots: (unread.get(id)?.snapshots ?? 0) + 1,
          reason: unread.get(id)?.reason ?? reason,
        });
    if (exits.some(({ met }) => met === true)) return endAt(index, true, exits, unread);
  }
  return endAt(points.length - 1, false, exits, unread);
}

const endAt = (
  index: number,
  isClosed: boolean,
  exits: readonly TradeExit[],
  unread: ReadonlyMap<TradeExit['id'], { readonly snapshots: number; readonly reason: string | null }>,
): TradeEnd => ({ index, isClosed, exits, unread: [...unread].map(([id, own]) => ({ id, ...own })) });
