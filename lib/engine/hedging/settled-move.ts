import { findRoot } from '../math/root-finding.ts';
import type { LoopDynamics } from './loop-steps.ts';

/** Steps of the search, and how far it goes, as shares of spot. */
const STRIDE = 0.001;
const REACH = 0.2;

export interface SettledMove {
  /** P* − spot. */
  readonly move: number;
  /** λ times the slope of the book there, dealers' shares per $1: below −1 or above 1 the rounds do not get there. */
  readonly slope: number;
}

/**
 * Where the loop comes to rest without a threshold: the first x from the shock on, in the direction in which hedging
 * pushes, that solves x = shock − λ·ΔD(spot + x). Null when there is none within 20 % of spot beyond the shock.
 */
export function settledMove({ spot, shock, lambda, changeAt }: LoopDynamics): SettledMove | null {
  const excess = (move: number) => move - shock + lambda * changeAt(spot + move);
  const slopeAt = (move: number) => {
    const width = 1e-5 * spot;
    return (lambda * (changeAt(spot + move + width) - changeAt(spot + move - width))) / (2 * width);
  };
  const first = excess(shock);
  if (first === 0) return { move: shock, slope: slopeAt(shock) };
  const stride = (first < 0 ? 1 : -1) * STRIDE * spot;
  for (let from = shock; Math.abs(from - shock) < REACH * spot; from += stride) {
    if (excess(from + stride) < 0 === first < 0) continue;
    const [low, high] = stride > 0 ? [from, from + stride] : [from + stride, from];
    const move = findRoot(excess, low, high, 0);
    return { move, slope: slopeAt(move) };
  }
  return null;
}
