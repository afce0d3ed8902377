import type { Dollars } from '../units.ts';
import { CONTRACT_SHARES, type OptionLeg } from './option-leg.ts';
import { intrinsic } from './payoff.ts';

/** In the money by at least this much is exercised without being asked (OCC exercise by exception). */
export const EXERCISE_THRESHOLD = 0.01;

/** What one leg leaves in the account when it settles. */
export interface SettledLeg {
  readonly exercised: boolean;
  /** Shares received above zero, delivered below; 0 where settlement is in cash. */
  readonly shares: number;
  /** Received above zero, paid below, dollars. */
  readonly cash: Dollars;
}

/**
 * Settles a leg at a price. Cash: the exercise value. Physical: shares against strike·100 a contract; a long option is
 * exercised, a short one assigned, from $0.01 in the money. @param price settlement value of the underlying
 */
export function settleLeg(
  leg: Pick<OptionLeg, 'right' | 'strike' | 'quantity'>,
  price: number,
  cashSettled: boolean,
): SettledLeg {
  const value = intrinsic(leg, price);
  if (value < EXERCISE_THRESHOLD - 1e-9) return { exercised: false, shares: 0, cash: 0 };
  const size = leg.quantity * CONTRACT_SHARES;
  if (cashSettled) return { exercised: true, shares: 0, cash: size * value };
  const shares = leg.right === 'call' ? size : -size;
  return { exercised: true, shares, cash: -shares * leg.strike };
}

/** The account after settlement with the underlying anywhere between two prices. */
export interface SettlementOutcome {
  readonly from: number | null;
  readonly to: number | null;
  readonly shares: number;
  /** Received above zero, paid below; null where it depends on the price within the stretch (cash settlement). */
  readonly cash: Dollars | null;
  readonly exercised: readonly number[];
}

/**
 * Every outcome of legs that settle together: below the lowest strike, between strikes, above the highest.
 * `exercised` lists the legs by index. At a strike itself see pin risk.
 */
export function settlementOutcomes(
  legs: readonly Pick<OptionLeg, 'right' | 'strike' | 'quantity'>[],
  cashSettled: boolean,
): SettlementOutcome[] {
  const strikes = [...new Set(legs.map(({ strike }) => strike))].sort((a, b) => a - b);
  const edges = [null, ...strikes, null];
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? null;
    const inside = from === null ? 0.5 * (to ?? 0) : to === null ? 2 * from : 0.5 * (from + to);
    const settled = legs.map((leg) => settleLeg(leg, inside, cashSettled));
    const exercised = settled.flatMap((leg, index) => (leg.exercised ? [index] : []));
    const slope = exercised.reduce((sum, index) => {
      const leg = legs[index];
      return leg === undefined ? sum : sum + (leg.right === 'call' ? leg.quantity : -leg.quantity);
    }, 0);
    const isFixed = !cashSettled || slope === 0;
    return {
      from,
      to,
      shares: settled.reduce((sum, { shares }) => sum + shares, 0),
      cash: isFixed ? settled.reduce((sum, { cash }) => sum + cash, 0) : null,
      exercised,
    };
  });
}
