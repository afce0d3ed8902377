import { type Corner, piecewiseLinear } from './piecewise-linear.ts';
import type { RandomSource } from './random-source.ts';
import { STEP_MINUTES, STEPS } from './sample-plan.ts';

const PULL = 0.2;
const CALM_STEPS = 4;

/**
 * Prices in dollars and cents every five minutes of a session, open and close included: the plan plus noise of
 * `noise` dollars a step that is pulled back to it, with none at the open and at the close.
 */
export function plannedPrices(plan: readonly Corner[], noise: number, random: RandomSource): number[] {
  const prices: number[] = [];
  let stray = 0;
  for (let step = 0; step <= STEPS; step++) {
    const planned = piecewiseLinear(plan, step * STEP_MINUTES);
    prices.push(Math.round((planned + stray * Math.min(1, (STEPS - step) / CALM_STEPS)) * 100) / 100);
    stray = (1 - PULL) * stray + noise * random.normal();
  }
  return prices;
}
