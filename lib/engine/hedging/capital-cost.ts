import { requireNonNegative } from '../require.ts';
import type { Dollars, Share } from '../units.ts';

/** Reg T's half: dollars of margin per dollar of unhedged delta. */
export const MARGIN_PER_DELTA: Share = 0.5;
const DAYS_PER_YEAR = 365;

export interface CapitalCost {
  readonly margin: Dollars;
  readonly fundingPerDay: Dollars;
  /** Profit over margin, of the profit's own period and times 365; null without margin or profit. */
  readonly return: Share | null;
  readonly annualReturn: Share | null;
}

/** Margin of an unhedged delta: $0.50 per $1 of it. */
export const deltaMargin = (unhedged: Dollars): Dollars => MARGIN_PER_DELTA * Math.abs(unhedged);

/**
 * What margin costs: margin · rate / 365 a day, and what a day's profit earns on it, a year being 365 of them.
 * @throws InvalidArgument for a negative margin or rate
 */
export function capitalCost(margin: Dollars, rate: Share, profit: Dollars | null): CapitalCost {
  requireNonNegative('margin', margin);
  requireNonNegative('rate', rate);
  const earned = profit === null || margin === 0 ? null : profit / margin;
  return {
    margin,
    fundingPerDay: (margin * rate) / DAYS_PER_YEAR,
    return: earned,
    annualReturn: earned === null ? null : earned * DAYS_PER_YEAR,
  };
}
