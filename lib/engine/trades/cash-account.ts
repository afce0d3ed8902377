import type { Dollars } from '../units.ts';
import { CONTRACT_SHARES } from './option-leg.ts';
import { type EnteredLeg, positionCost } from './payoff.ts';

export interface CashAccountReport {
  readonly allowed: boolean;
  /** Cash to set aside, dollars; null when it is not allowed. */
  readonly requirement: Dollars | null;
  readonly reason: string;
}

/**
 * What a cash account needs for a position: the debit of long options; strike·100 less the premium for short puts, set
 * aside in cash. Short calls need the shares, which a plan does not hold, and spreads need margin.
 */
export function cashAccount(legs: readonly EnteredLeg[]): CashAccountReport {
  const cost = positionCost(legs);
  const shorts = legs.filter(({ quantity }) => quantity < 0);
  if (shorts.length === 0)
    return { allowed: true, requirement: cost, reason: 'bought options are paid in full' };
  if (shorts.some(({ right }) => right === 'call'))
    return { allowed: false, requirement: null, reason: 'short calls need the shares or a margin account' };
  if (shorts.length < legs.length)
    return { allowed: false, requirement: null, reason: 'spreads need a margin account' };
  const secured = shorts.reduce((sum, { strike, quantity }) => sum - quantity * CONTRACT_SHARES * strike, 0);
  return {
    allowed: true,
    requirement: secured + cost,
    reason: 'short puts are secured by cash for the shares',
  };
}
