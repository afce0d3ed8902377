import type { EnteredLeg } from '@/lib/engine/trades/payoff.ts';
import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';

const YEAR_MS = 365 * 86_400_000;
const SHARES = 100;

export type PayoffPlan = Pick<
  PlanAnswer,
  'payoff' | 'spot' | 'chosen' | 'expected_move' | 'expires_at' | 'approximate' | 'legs' | 'style' | 'fill'
>;

/** What a browser needs to price a plan at any date and volatility. */
export interface PayoffSubject {
  /** Entered at nothing: what was received stands in `received`. */
  readonly legs: readonly EnteredLeg[];
  readonly spots: readonly number[];
  /** Dollars received when opened, below zero paid. */
  readonly received: number;
  /** To the first expiration. */
  readonly years: number;
}

/** Years to the first expiration: where the last curve is. */
export const yearsOf = ({ curves }: PlanAnswer['payoff']): number =>
  curves.reduce((most, { elapsed }) => Math.max(most, elapsed), 0);

/** A plan as the pricing worker takes it. */
export function payoffSubject(plan: PayoffPlan): PayoffSubject {
  const { payoff, spot, style, chosen, fill, expires_at } = plan;
  const years = yearsOf(payoff);
  return {
    legs: plan.legs.map(({ right, strike, quantity, volatility, rate, dividend_yield, settles_at }) => ({
      ...{ style, right, strike, quantity, price: 0 },
      ...{ spot, volatility, rate, dividendYield: dividend_yield },
      years: years + (Date.parse(settles_at) - Date.parse(expires_at)) / YEAR_MS,
    })),
    spots: payoff.spots,
    received: chosen.credit * fill.units * SHARES,
    years,
  };
}
