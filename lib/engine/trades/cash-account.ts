import type { Dollars } from '../units.ts';
import { CONTRACT_SHARES } from './option-leg.ts';
import { type EnteredLeg, positionCost } from './payoff.ts';

export interface CashAccountReport {
  readonly allowed: boolean;
  /** Cash to set aside, dollars; null when it is not allowed. */
  readonly requirement: Dollars | null;
  readonly reason: string;
  readonly settlement: string;
}

const SETTLEMENT =
  'no day-trade rule here, but money from a sale is free only once it has settled: buying with it and selling before is a good-faith violation, selling what was never paid for is free-riding';

const answer = (requirement: Dollars | null, reason: string): CashAccountReport => ({
  allowed: requirement !== null,
  requirement,
  reason,
  settlement: SETTLEMENT,
});

/**
 * What a cash account needs for a position: the debit of long options; strike·100 less the premium for short puts, set
 * aside in cash. Short calls need the shares, which a plan does not hold, and spreads need margin. `settlement` says what
 * the third source says of every cash account: no leverage, no day-trade rule, but settlement must be respected.
 */
export function cashAccount(legs: readonly EnteredLeg[]): CashAccountReport {
  const cost = positionCost(legs);
  const shorts = legs.filter(({ quantity }) => quantity < 0);
  if (shorts.length === 0) return answer(cost, 'bought options are paid in full');
  if (shorts.some(({ right }) => right === 'call'))
    return answer(null, 'short calls need the shares or a margin account');
  if (shorts.length < legs.length) return answer(null, 'spreads need a margin account');
  const secured = shorts.reduce((sum, { strike, quantity }) => sum - quantity * CONTRACT_SHARES * strike, 0);
  return answer(secured + cost, 'short puts are secured by cash for the shares');
}
