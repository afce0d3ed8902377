import { stressMoves } from '../hedging/stress-moves.ts';
import type { Dollars, Percent } from '../units.ts';
import { type EnteredLeg, payoffAt } from './payoff.ts';

export interface PortfolioMargin {
  /** Estimate: the house and the clearing corporation use their own models and add-ons. */
  readonly estimate: Dollars;
  readonly worstMove: Percent;
  readonly points: readonly { readonly move: Percent; readonly pnl: Dollars }[];
}

/**
 * Portfolio-margin estimate: the worst loss of the position at once over the ten moves of `stressMoves`, volatility
 * held; zero where nothing loses. Brokers use their own models and add least charges.
 */
export function portfolioMargin(legs: readonly EnteredLeg[], kind: 'equity' | 'index'): PortfolioMargin {
  const spot = legs[0]?.spot ?? 0;
  const points = stressMoves(kind).map((move) => ({
    move,
    pnl: payoffAt(legs, spot * (1 + move / 100), { elapsed: 0 }),
  }));
  const worst = points.reduce((least, point) => (point.pnl < least.pnl ? point : least));
  return {
    estimate: Math.max(0, -worst.pnl),
    worstMove: worst.move,
    points,
  };
}

/** Dollars a day that capital costs: amount·rate/365. @param rate a year, 0.05 = 5 % */
export const fundingPerDay = (amount: Dollars, rate: number): Dollars => (amount * rate) / 365;
