import type { LegEnd, RevaluationTerms } from './attribution-report.ts';
import { legValue } from './leg-value.ts';
import type { OptionLeg } from './option-leg.ts';
import { shapleyValues } from './shapley-values.ts';

/** Model value of one share of a leg; replaceable by one that remembers. */
export type LegPricer = typeof legValue;

const SPOT = 1;
const TIME = 2;
const VOLATILITY = 4;
const RATE = 8;

/**
 * Full revaluation of a leg's change in price, dollars per share: the Shapley average over spot, time, volatility and
 * rate (with yield). Each term is that input's effect averaged over every order in which the inputs could have moved,
 * so that no order is chosen, terms of `from` → `to` and back cancel, and their sum is the model's whole change.
 * `marketMinusModel` is what the market's change adds to it. 16 model values; 8 where rate and yield do not move.
 * @throws InvalidArgument naming an input outside its domain, and its value
 */
export function revaluationTerms(
  leg: Omit<OptionLeg, 'quantity'>,
  from: LegEnd,
  to: LegEnd,
  price: LegPricer = legValue,
): RevaluationTerms {
  const isRateHeld = from.rate === to.rate && from.dividendYield === to.dividendYield;
  const valueAt = (moved: number) =>
    price(leg, {
      spot: (moved & SPOT ? to : from).spot,
      years: (moved & TIME ? to : from).years,
      volatility: (moved & VOLATILITY ? to : from).volatility,
      rate: (moved & RATE ? to : from).rate,
      dividendYield: (moved & RATE ? to : from).dividendYield,
    });
  const [spot = 0, time = 0, volatility = 0, rate = 0] = shapleyValues(isRateHeld ? 3 : 4, valueAt);
  const model = spot + time + volatility + rate;
  return { spot, time, volatility, rate, marketMinusModel: to.price - from.price - model };
}
