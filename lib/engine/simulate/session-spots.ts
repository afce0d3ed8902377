import { type Corner, piecewiseLinear } from './piecewise-linear.ts';
import { type RandomSource, randomSource } from './random-source.ts';
import { SPOT_PLAN, STEP_MINUTES, STEPS } from './sample-session-plan.ts';

/** Picked by eye: with the default seed its noise leaves the plan's story readable in RSI and momentum. */
const STREAM = 2485;
const PULL = 0.2;
const NOISE_DOLLARS = 0.2;
const CALM_STEPS = 4;

/**
 * Prices in dollars and cents every five minutes of a session, open and close included: the plan plus noise
 * that is pulled back to it, with none at the open and at the close.
 */
export function plannedPrices(plan: readonly Corner[], random: RandomSource): number[] {
  const prices: number[] = [];
  let noise = 0;
  for (let step = 0; step <= STEPS; step++) {
    const planned = piecewiseLinear(plan, step * STEP_MINUTES);
    prices.push(Math.round((planned + noise * Math.min(1, (STEPS - step) / CALM_STEPS)) * 100) / 100);
    noise = (1 - PULL) * noise + NOISE_DOLLARS * random.normal();
  }
  return prices;
}

/** Spot at the 79 instants of the sample session. */
export const sessionSpots = (seed: number): number[] => plannedPrices(SPOT_PLAN, randomSource(seed, STREAM));
