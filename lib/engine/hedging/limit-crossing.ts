import { findRoot } from '../math/root-finding.ts';
import type { Percent, Share } from '../units.ts';

/** The nearest prices above and below at which a use is reached; null where none is within 10 %. */
export interface LimitCrossing {
  readonly priceAbove: number | null;
  readonly priceBelow: number | null;
}

const REACH = 0.1;
const STEPS = 80;
/** A use is compared as displayed, to 0.1 %: a band begins half of that below its figure. */
const HALF_TENTH = 0.05;

/**
 * Where a use, read at prices, first reaches `from` percent as displayed, going up from spot and going down.
 * Steps of 0.125 % of spot, polished to 1e-9 of it. Takes a use below `from` at spot.
 */
export function limitCrossing(
  useAt: (spots: readonly number[]) => readonly Share[],
  spot: number,
  from: Percent,
): LimitCrossing {
  const wanted = (from - HALF_TENTH) / 100;
  const search = (side: 1 | -1): number | null => {
    const spots = Array.from({ length: STEPS + 1 }, (_, j) => spot * (1 + (side * REACH * j) / STEPS));
    const j = useAt(spots).findIndex((use) => use >= wanted);
    if (j <= 0) return null;
    const [near, far] = [spots[j - 1] ?? spot, spots[j] ?? spot];
    const excess = (price: number) => (useAt([price])[0] ?? 0) - wanted;
    return findRoot(excess, Math.min(near, far), Math.max(near, far), 1e-9 * spot);
  };
  return { priceAbove: search(1), priceBelow: search(-1) };
}
