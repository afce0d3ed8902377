import { type ExercisePremium, exercisePremiums } from '../pricing/american/premium-surface.ts';
import type { ExpirationCarry } from './chain-carry.ts';

/** Early-exercise premiums of one expiration's strikes, dollars per share. */
export interface ExpirationPremiums {
  readonly call: ExercisePremium;
  readonly put: ExercisePremium;
  /** The volatilities between which they are exact: below and above them they are those of the nearer one. */
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Premiums of one expiration over the volatilities of its rows `start` to `end`, from `room` times the lowest of them;
 * null where its quotes carry none, or without any volatility.
 */
export function expirationPremiums(
  spot: number,
  carry: ExpirationCarry,
  volatility: Float64Array,
  { start, end }: { readonly start: number; readonly end: number },
  room = 1,
): ExpirationPremiums | null {
  if (carry.exercise !== 'american' || carry.expired || !(carry.years > 0)) return null;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (let i = start; i < end; i++) {
    const own = volatility[i] ?? Number.NaN;
    if (own > 0 && own < lowest) lowest = own;
    if (own > highest) highest = own;
  }
  if (!(highest > 0)) return null;
  const { years, rate, dividendYield } = carry;
  const terms = { spot, years, rate, dividendYield };
  const range = [room * lowest, highest] as const;
  return {
    call: exercisePremiums('call', terms, ...range),
    put: exercisePremiums('put', terms, ...range),
    lowest: range[0],
    highest,
  };
}
