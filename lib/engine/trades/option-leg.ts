import type { ExerciseStyle, OptionRight } from '../market/option-chain.ts';
import type { EuropeanOption } from '../pricing/black-scholes.ts';
import { InvalidArgument, requireFinite, requirePositive } from '../require.ts';

/** Shares that one standard contract stands for. */
export const CONTRACT_SHARES = 100;

/** What a leg is worth depends on. Spot in dollars, volatility, rate and yield as fractions. */
export type LegInputs = Omit<EuropeanOption, 'right' | 'strike'>;

/** One leg of a position: `quantity` contracts, bought above zero, sold below. */
export interface OptionLeg {
  readonly style: ExerciseStyle;
  readonly right: OptionRight;
  readonly strike: number;
  readonly quantity: number;
}

/** Largest position a leg may hold, contracts. */
const LARGEST_QUANTITY = 1e6;

/** @throws InvalidArgument for a leg of nothing, a part of a contract, or a strike that is none */
export function requireLeg({ right, strike, quantity }: Omit<OptionLeg, 'style'>): void {
  if (right !== 'call' && right !== 'put') throw new InvalidArgument('right', right, "'call' or 'put'");
  requirePositive('strike', strike);
  requireFinite('quantity', quantity);
  if (quantity === 0 || !Number.isInteger(quantity) || Math.abs(quantity) > LARGEST_QUANTITY)
    throw new InvalidArgument('quantity', quantity, 'a whole number of contracts, above or below zero');
}
