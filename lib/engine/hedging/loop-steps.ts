import type { Dollars, Shares } from '../units.ts';

/** One round of the loop: what is unhedged at a price, what is traded for it, what that does to the price. */
export interface LoopStep {
  readonly spot: number;
  readonly unhedgedDollars: Dollars;
  /** Bought positive. */
  readonly hedgeShares: Shares;
  readonly priceMove: number;
}

/** A book that was hedged at `spot` and meets a shock. */
export interface LoopDynamics {
  readonly spot: number;
  readonly shock: number;
  readonly lambda: number;
  readonly thresholdDollars: Dollars;
  /** Change of the dealers' option delta, shares, from the one hedged at `spot` to that at a price. */
  readonly changeAt: (price: number) => Shares;
}

/** How a run of rounds ended. */
export interface LoopRun {
  readonly steps: readonly LoopStep[];
  /** `quiet`: nothing left to hedge; `left`: price went beyond half or one and a half of spot; `cut`: too many rounds. */
  readonly end: 'quiet' | 'left' | 'cut';
  readonly price: number;
}

const MOST_ROUNDS = 500;
/** A move below this part of the shock ends the rounds. */
const SMALLEST = 1e-13;
const FARTHEST = 0.5;

/**
 * Plays the loop round by round: at each price dealers hedge all that is unhedged once it exceeds the threshold in
 * dollars, and what they trade moves the price by λ a share. Ends when nothing is hedged, when a move is
 * below 1e-13 of the shock, when price has left half of spot behind, or after 500 rounds.
 */
export function loopSteps({ spot, shock, lambda, thresholdDollars, changeAt }: LoopDynamics): LoopRun {
  const smallest = Math.max(SMALLEST * Math.abs(shock), 1e-16 * spot);
  const steps: LoopStep[] = [];
  let price = spot + shock;
  let held = 0;
  while (steps.length < MOST_ROUNDS) {
    const unhedged = changeAt(price) + held;
    const unhedgedDollars = unhedged * price + 0;
    const isHedged = Math.abs(unhedgedDollars) > thresholdDollars;
    const hedgeShares = isHedged ? -unhedged : 0;
    const priceMove = lambda * hedgeShares + 0;
    steps.push({ spot: price, unhedgedDollars, hedgeShares, priceMove });
    held += hedgeShares;
    price += priceMove;
    if (Math.abs(priceMove) <= smallest) return { steps, end: 'quiet', price };
    if (!(Math.abs(price - spot) < FARTHEST * spot)) return { steps, end: 'left', price };
  }
  return { steps, end: 'cut', price };
}
