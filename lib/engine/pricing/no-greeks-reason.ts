import type { EuropeanOption } from './black-scholes.ts';

/** The term that leaves a row without greeks, in the order of the codes of `greeksColumns` (1 …). */
export const NO_GREEKS_REASONS = ['spot', 'strike', 'years', 'volatility', 'rate', 'dividend_yield'] as const;

export type NoGreeksReason = (typeof NO_GREEKS_REASONS)[number];

/** Whether an amount discounted at a rate over the time is a number. */
const isFinitePart = (amount: number, rate: number, years: number) =>
  Number.isFinite(amount * Math.exp(-rate * years));

/**
 * The first term outside its domain: spot and strike finite and above zero, years and volatility finite and not below
 * it, rate and yield with a finite discount over the time. Null where none is: the row has greeks.
 */
export function noGreeksReason(o: Omit<EuropeanOption, 'right'>): NoGreeksReason | null {
  if (!(o.spot > 0 && Number.isFinite(o.spot))) return 'spot';
  if (!(o.strike > 0 && Number.isFinite(o.strike))) return 'strike';
  if (!(o.years >= 0 && Number.isFinite(o.years))) return 'years';
  if (!(o.volatility >= 0 && Number.isFinite(o.volatility))) return 'volatility';
  if (!isFinitePart(o.strike, o.rate, o.years)) return 'rate';
  return isFinitePart(o.spot, o.dividendYield, o.years) ? null : 'dividend_yield';
}
