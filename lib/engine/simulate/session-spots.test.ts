import { expect, test } from 'vitest';
import { piecewiseLinear } from './piecewise-linear.ts';
import { randomSource } from './random-source.ts';
import { plannedPrices } from './session-spots.ts';
import { SPY_WEEK } from './spy-week.ts';

const plan = SPY_WEEK.days[0]?.price ?? [];
const sessionSpots = (seed: number) => plannedPrices(plan, 0.2, randomSource(seed, 2485));

test('79 prices in cents from the planned open to the planned close', () => {
  const spots = sessionSpots(5);
  expect([spots.length, spots[0], spots.at(-1)]).toEqual([79, 590.4, 593.3]);
  for (const spot of spots) expect(spot).toBe(Number(spot.toFixed(2)));
});

test.each([1, 2, 3, 4])(
  'seed %i: the noise moves the price every step and never far from the plan',
  (seed) => {
    const spots = sessionSpots(seed);
    const noise = spots.map((spot, step) => spot - piecewiseLinear(plan, 5 * step));
    expect(Math.max(...noise.map(Math.abs))).toBeLessThan(1.5);
    const moves = spots.slice(1).map((spot, i) => Math.log(spot / (spots[i] ?? Number.NaN)));
    const daily = Math.sqrt(moves.reduce((sum, move) => sum + move * move, 0));
    expect(daily * Math.sqrt(252)).toBeGreaterThan(0.03);
    expect(daily * Math.sqrt(252)).toBeLessThan(0.09);
  },
);

test('without noise it is the plan', () => {
  const silent = { uniform: () => 0, normal: () => 0 };
  const line = [
    [0, 100],
    [390, 178],
  ] as const;
  expect(plannedPrices(line, 0.2, silent)).toEqual(Array.from({ length: 79 }, (_, i) => 100 + i));
  expect(plannedPrices(line, 0.2, randomSource(1, 1))).not.toEqual(plannedPrices(line, 0.2, silent));
});
