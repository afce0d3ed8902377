import type { Dollars, Percent } from '../units.ts';
import { type EnteredLeg, payoffAt } from './payoff.ts';

export interface PortfolioMargin {
  /** Estimate: the house and the clearing corporation use their own models and add-ons. */
  readonly estimate: Dollars;
  readonly worstMove: Percent;
  readonly points: readonly { readonly move: Percent; readonly pnl: Dollars }[];
  /** The least charge, dollars per contract, stands instead of a smaller loss. */
  readonly isMinimum: boolean;
}

/** Largest falls and rises that are stressed, percent of spot. */
const RANGE = { equity: [-15, 15], index: [-8, 6] } as const;
const POINTS_EACH_WAY = 5;
const LEAST_PER_CONTRACT = 37.5;

/**
 * Portfolio-margin estimate: the worst loss of the position at once, volatility held, at ten points: five equal steps
 * down and up, ±15 % for equity, −8 % to +6 % for a broad index; at least $37.50 a contract.
 * Source: FINRA Rule 4210(g); OCC TIMS ranges.
 */
export function portfolioMargin(legs: readonly EnteredLeg[], kind: 'equity' | 'index'): PortfolioMargin {
  const spot = legs[0]?.spot ?? 0;
  const [down, up] = RANGE[kind];
  const steps = Array.from({ length: POINTS_EACH_WAY }, (_, i) => (i + 1) / POINTS_EACH_WAY);
  const moves = [...steps.map((step) => step * down).reverse(), ...steps.map((step) => step * up)];
  const points = moves.map((move) => ({
    move,
    pnl: payoffAt(legs, spot * (1 + move / 100), { elapsed: 0 }),
  }));
  const worst = points.reduce((least, point) => (point.pnl < least.pnl ? point : least));
  const contracts = legs.reduce((sum, { quantity }) => sum + Math.abs(quantity), 0);
  const least = contracts * LEAST_PER_CONTRACT;
  return {
    estimate: Math.max(-worst.pnl, least),
    worstMove: worst.move,
    points,
    isMinimum: -worst.pnl < least,
  };
}

/** Dollars a day that capital costs: amount·rate/365. @param rate a year, 0.05 = 5 % */
export const fundingPerDay = (amount: Dollars, rate: number): Dollars => (amount * rate) / 365;
