import type { Dollars, Years } from '../units.ts';
import { legValue } from './leg-value.ts';
import { CONTRACT_SHARES, type LegInputs, type OptionLeg } from './option-leg.ts';

/** A leg with what was paid for it (sold: received) per share. */
export interface EnteredLeg extends OptionLeg, LegInputs {
  readonly price: Dollars;
}

/** Exercise value of one share, dollars. */
export const intrinsic = ({ right, strike }: Pick<OptionLeg, 'right' | 'strike'>, spot: number): Dollars =>
  Math.max(0, right === 'call' ? spot - strike : strike - spot);

/** What a position cost, dollars: above zero paid, below received. */
export const positionCost = (legs: readonly Pick<EnteredLeg, 'quantity' | 'price'>[]): Dollars =>
  legs.reduce((sum, { quantity, price }) => sum + quantity * CONTRACT_SHARES * price, 0);

export interface PayoffTerms {
  /** From now; 0 is now. */
  readonly elapsed: Years;
  /** Added to every leg's volatility, 0.01 = one point. */
  readonly volatilityShift?: number;
}

/** Model value of one share of a leg; replaceable by one that remembers. */
export type PriceLeg = typeof legValue;

/** Smallest volatility that a shift may leave. */
const LEAST_VOLATILITY = 0.001;

/**
 * Profit or loss of a position at a spot and time, dollars: model value less cost. A leg at or past its expiration is
 * worth its intrinsic value; others are priced with their own volatility plus the shift, their rate and yield.
 */
export function payoffAt(
  legs: readonly EnteredLeg[],
  spot: number,
  { elapsed, volatilityShift = 0 }: PayoffTerms,
  priceLeg: PriceLeg = legValue,
): Dollars {
  const value = legs.reduce((sum, leg) => {
    const years = leg.years - elapsed;
    const volatility = Math.max(LEAST_VOLATILITY, leg.volatility + volatilityShift);
    const own = years <= 1e-12 ? intrinsic(leg, spot) : priceLeg(leg, { ...leg, spot, years, volatility });
    return sum + leg.quantity * CONTRACT_SHARES * own;
  }, 0);
  return value - positionCost(legs);
}

/** Years to the first expiration of a position. */
export const yearsToFirstExpiry = (legs: readonly Pick<EnteredLeg, 'years'>[]): Years =>
  legs.reduce((least, { years }) => Math.min(least, years), Number.POSITIVE_INFINITY);

/** Whether all legs expire together, so that the payoff at expiry is made of straight lines. */
export const isSingleExpiry = (legs: readonly Pick<EnteredLeg, 'years'>[]): boolean =>
  legs.every(({ years }) => Math.abs(years - yearsToFirstExpiry(legs)) < 1e-9);
