import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { workedTrade } from './worked-trade.ts';

const cents = (amount: number) => Math.round(amount * 100);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('workedTrade', () => {
  const { readings, path, printed, thetaByItsOwnRate } = workedTrade();

  it('makes what the source’s marks make: −25, +90, +27.50, in all $92.50', () => {
    expect(path.steps.map(({ actual }) => actual)).toEqual([-25, 90, 27.5]);
    expect(path.actual).toBe(92.5);
  });

  it('explains every step to the cent, by model alone: nothing is left to market minus model', () => {
    for (const row of [...path.steps, path]) {
      expect(sum(Object.values(row.revaluation).map(cents))).toBe(cents(row.actual));
      expect(sum(Object.values(row.greeks).map(cents))).toBe(cents(row.actual));
      expect(row.revaluation.rate).toBe(0);
      expectClose(row.revaluation.marketMinusModel, 0, 0.01);
    }
  });

  it('shows that the source’s 30 + 40 + 22.50 is no attribution', () => {
    expect(thetaByItsOwnRate).toBe(24);
    expect(printed.theta + printed.delta + printed.vega).toBe(92.5);
    expect(path.revaluation.spot).toBeLessThan(printed.delta / 4);
    expect(path.revaluation.time).toBeGreaterThan(printed.theta);
  });

  it('finds the volatility of each day, which falls on the day of the rejection', () => {
    const [, before = 0, after = 0] = readings.map(({ volatility }) => volatility);
    expect(after).toBeLessThan(before);
    for (const { volatility } of readings) {
      expect(volatility).toBeGreaterThan(0.05);
      expect(volatility).toBeLessThan(0.6);
    }
  });
});
