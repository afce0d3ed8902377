import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { type EnteredLeg, payoffAt } from './payoff.ts';
import { payoffCurves } from './payoff-curves.ts';

const NOW = Date.UTC(2026, 10, 16, 19, 35);
const market = { spot: 593, years: 4 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.012 };
const spread = (
  [
    ['call', 595, -1, 2.75],
    ['call', 600, 1, 0.9],
  ] as const
).map(
  ([right, strike, quantity, price]): EnteredLeg => ({
    style: 'american',
    right,
    strike,
    quantity,
    price,
    ...market,
  }),
);

describe('payoffCurves', () => {
  const { spots, curves } = payoffCurves(spread, NOW, [596.85]);

  it('covers strikes, spot and break-evens, ascending', () => {
    expect(spots).toEqual([...spots].sort((a, b) => a - b));
    for (const level of [593, 595, 596.85, 600]) expect(spots).toContain(level);
  });

  it('runs from now to expiration at five volatilities', () => {
    expect(curves).toHaveLength(25);
    expect(curves[0]?.at).toBe(new Date(NOW).toISOString());
    expect(curves.at(-1)?.at).toBe(new Date(NOW + 4 * 86_400_000).toISOString());
  });

  it('is the payoff at each point', () => {
    for (const { elapsed, volatilityShift, pnl } of curves.filter((_, i) => i % 3 === 0))
      pnl.forEach((value, i) => {
        if (i % 10 === 0)
          expectClose(value, payoffAt(spread, spots[i] ?? 0, { elapsed, volatilityShift }), 1e-9);
      });
  });

  it('does not depend on volatility at expiration', () => {
    const last = curves.slice(-5).map(({ pnl }) => pnl);
    for (const pnl of last) expect(pnl).toEqual(last[0]);
    expectClose(last[0]?.[spots.indexOf(600)] ?? 0, -315, 1e-9);
  });
});
