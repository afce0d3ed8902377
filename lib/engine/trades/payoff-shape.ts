import { findRoot } from '../math/root-finding.ts';
import type { Dollars } from '../units.ts';
import { CONTRACT_SHARES } from './option-leg.ts';
import { type EnteredLeg, isSingleExpiry, payoffAt, yearsToFirstExpiry } from './payoff.ts';

/** An end of what a position can make or lose. */
export interface PayoffLimit {
  /** Null when unbounded. */
  readonly dollars: Dollars | null;
  readonly unbounded: boolean;
  /** A spot at which it is reached; null when unbounded. */
  readonly at: number | null;
}

/** A position's payoff at its first expiration. */
export interface PayoffShape {
  readonly maxProfit: PayoffLimit;
  readonly maxLoss: PayoffLimit;
  /** Spots at which profit turns into loss or back, ascending. */
  readonly breakEvens: readonly number[];
  /** True where later legs are priced by the model with today's volatility: searched, not exact. */
  readonly approximate: boolean;
}

const UNBOUNDED: PayoffLimit = { dollars: null, unbounded: true, at: null };
const SEARCH_POINTS = 240;
const SEARCH_FROM = 0.05;
const SEARCH_TO = 4;
/** A payoff this near to zero, in dollars, is a flat stretch at zero, not a crossing. */
const ZERO = 1e-7;

/** Spots between which the payoff is a straight line, or at least smooth. */
function knotsOf(legs: readonly EnteredLeg[], isExact: boolean): number[] {
  const strikes = [...new Set(legs.map(({ strike }) => strike))].sort((a, b) => a - b);
  if (isExact) return [0, ...strikes];
  const spot = legs[0]?.spot ?? 1;
  const [low, high] = [SEARCH_FROM * spot, SEARCH_TO * spot];
  const grid = Array.from({ length: SEARCH_POINTS + 1 }, (_, i) => low * (high / low) ** (i / SEARCH_POINTS));
  return [...new Set([...grid, ...strikes])].sort((a, b) => a - b);
}

/** Shares a $1 rise adds to the payoff far above every strike. */
const slopeAbove = (legs: readonly EnteredLeg[]): number =>
  legs.reduce((sum, { right, quantity }) => (right === 'call' ? sum + quantity * CONTRACT_SHARES : sum), 0);

function crossings(
  knots: readonly number[],
  values: readonly number[],
  pnl: (spot: number) => number,
): number[] {
  return knots.slice(1).flatMap((high, i) => {
    const low = knots[i] ?? 0;
    const [before, after] = [values[i] ?? 0, values[i + 1] ?? 0];
    if (Math.abs(before) < ZERO) return Math.abs(after) < ZERO || i === 0 ? [] : [low];
    if (Math.abs(after) < ZERO || before < 0 === after < 0) return [];
    return [findRoot(pnl, low, high, 1e-9)];
  });
}

/**
 * Largest profit and loss, and the break-evens, at the first expiration. With one expiration exact: the payoff is
 * linear between 0, the strikes, and beyond the last one, where the calls' net quantity decides whether it is
 * unbounded. With later legs searched over 5 % to 400 % of spot.
 */
export function payoffShape(legs: readonly EnteredLeg[]): PayoffShape {
  const isExact = isSingleExpiry(legs);
  const elapsed = yearsToFirstExpiry(legs);
  const pnl = (spot: number) => payoffAt(legs, Math.max(spot, 1e-9), { elapsed });
  const knots = knotsOf(legs, isExact);
  const values = knots.map(pnl);
  const slope = slopeAbove(legs);
  const last = knots.at(-1) ?? 0;
  const lastValue = values.at(-1) ?? 0;
  const beyond =
    isExact && slope !== 0 && lastValue !== 0 && lastValue < 0 === slope > 0
      ? [last - lastValue / slope]
      : [];
  const extreme = (pick: (a: number, b: number) => boolean): PayoffLimit => {
    const best = values.reduce((index, value, i) => (pick(value, values[index] ?? 0) ? i : index), 0);
    return { dollars: values[best] ?? 0, unbounded: false, at: knots[best] ?? 0 };
  };
  return {
    maxProfit: slope > 0 ? UNBOUNDED : extreme((a, b) => a > b),
    maxLoss: slope < 0 ? UNBOUNDED : extreme((a, b) => a < b),
    breakEvens: [...crossings(knots, values, pnl), ...beyond],
    approximate: !isExact,
  };
}
