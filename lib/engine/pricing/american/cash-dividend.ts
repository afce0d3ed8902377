import { InvalidArgument, requireFinite, requireNonNegative } from '../../require.ts';
import type { Dollars, Years } from '../../units.ts';

/** A dividend known in advance, dollars per share, with the time from now to its ex-date. */
export interface CashDividend {
  readonly years: Years;
  readonly amount: Dollars;
}

/**
 * The dividends that go ex between now and expiry, in order of time; those of the same instant follow each other.
 * @throws InvalidArgument for a time that is not finite or an amount below zero
 */
export function dividendsBefore(expiry: Years, dividends: readonly CashDividend[]): CashDividend[] {
  for (const { years, amount } of dividends) {
    requireFinite('dividend.years', years);
    requireNonNegative('dividend.amount', amount);
  }
  return dividends
    .filter(({ years, amount }) => years > 0 && years < expiry && amount > 0)
    .sort((a, b) => a.years - b.years);
}

/** Σ amount·e^(−rate·years). @throws InvalidArgument when that is not below the spot */
export function presentValueOf(dividends: readonly CashDividend[], rate: number, spot: number): Dollars {
  const value = dividends.reduce((sum, { years, amount }) => sum + amount * Math.exp(-rate * years), 0);
  if (value < spot) return value;
  throw new InvalidArgument('dividends', value, `worth less than the spot ${spot} in all`);
}
