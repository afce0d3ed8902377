import { expect, it } from 'vitest';
import { attributePath } from '../trades/attribute-path.ts';
import { actualPnl } from '../trades/attribute-position.ts';
import { payoffLine } from '../trades/payoff-line.ts';
import { benchPosition, benchSpots, benchTrade } from './bench-trade.ts';

it('is a session of four American legs in which every cause but the rate has a part', () => {
  const steps = benchTrade();
  expect(steps).toHaveLength(78);
  const { actual, revaluation } = attributePath(steps);
  expect(actual).toBeCloseTo(
    steps.reduce((sum, legs) => sum + actualPnl(legs), 0),
    1,
  );
  const { rate, ...causes } = revaluation;
  expect(rate).toBe(0);
  for (const part of Object.values(causes)) expect(part).not.toBe(0);
});

it('has a payoff that loses on both sides and gains in the middle', () => {
  const line = payoffLine(benchPosition(), benchSpots(), { elapsed: 30 / 365 });
  expect([line[0], line.at(-1)].every((pnl) => (pnl ?? 0) < 0)).toBe(true);
  expect(Math.max(...line)).toBeGreaterThan(0);
});
