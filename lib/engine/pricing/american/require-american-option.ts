import { requireNonNegative } from '../../require.ts';
import { type EuropeanOption, requireEuropeanTerms } from '../black-scholes.ts';

/** @throws InvalidArgument naming the first argument outside its domain, and its value */
export function requireAmericanOption(o: EuropeanOption): void {
  requireEuropeanTerms(o);
  requireNonNegative('years', o.years);
  requireNonNegative('volatility', o.volatility);
}
