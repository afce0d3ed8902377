import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import type { LegInputs, OptionLeg } from './option-leg.ts';
import { positionGreeks } from './position-greeks.ts';

const market = { spot: 100, years: 30 / 365, volatility: 0.2, rate: 0.04, dividendYield: 0.01 };
const leg = (right: 'call' | 'put', strike: number, quantity: number, over: Partial<LegInputs> = {}) =>
  ({ style: 'american', right, strike, quantity, ...market, ...over }) as OptionLeg & LegInputs;
const net = (...legs: (OptionLeg & LegInputs)[]) => positionGreeks(legs).net;
const backMonth = { years: 60 / 365 };

describe('positionGreeks', () => {
  it('scales by contracts and 100 shares, and adds up', () => {
    const { byLeg, net: sum } = positionGreeks([leg('call', 100, -2), leg('call', 105, 2)]);
    const [one] = positionGreeks([leg('call', 100, 1)]).byLeg;
    expectClose(byLeg[0]?.delta ?? 0, -2 * (one?.delta ?? 0), 1e-9);
    expectClose(sum.delta ?? 0, (byLeg[0]?.delta ?? 0) + (byLeg[1]?.delta ?? 0), 1e-9);
    expect(one?.delta).toBeGreaterThan(50);
    expect(one?.delta).toBeLessThan(56);
  });

  it('has the signs of the third source’s table for a long call vertical', () => {
    const debit = net(leg('call', 100, 1), leg('call', 105, -1));
    expect(debit.delta).toBeGreaterThan(0);
    expect(debit.gamma).toBeGreaterThan(0);
    expect(debit.thetaPerDay).toBeLessThan(0);
    expect(debit.vegaPerPoint).toBeGreaterThan(0);
  });

  it('… for an iron condor: neutral, short gamma, positive theta, short vega', () => {
    const condor = net(leg('put', 90, 1), leg('put', 95, -1), leg('call', 105, -1), leg('call', 110, 1));
    expect(Math.abs(condor.delta ?? 99)).toBeLessThan(5);
    expect(condor.gamma).toBeLessThan(0);
    expect(condor.thetaPerDay).toBeGreaterThan(0);
    expect(condor.vegaPerPoint).toBeLessThan(0);
  });

  it('… for a calendar: neutral, short gamma near the strike, positive theta, long vega', () => {
    const calendar = net(leg('call', 100, -1), leg('call', 100, 1, backMonth));
    expect(Math.abs(calendar.delta ?? 99)).toBeLessThan(5);
    expect(calendar.gamma).toBeLessThan(0);
    expect(calendar.thetaPerDay).toBeGreaterThan(0);
    expect(calendar.vegaPerPoint).toBeGreaterThan(0);
  });

  it.each([
    ['call', 1, [1, 1, -1, 1, 1]],
    ['call', -1, [-1, -1, 1, -1, -1]],
    ['put', 1, [-1, 1, -1, 1, -1]],
    ['put', -1, [1, -1, 1, -1, 1]],
  ] as const)('gives a %s of %i contracts the first-order signs of the table', (right, quantity, signs) => {
    const own = net(leg(right, 100, quantity));
    expect(Object.values(own).map((value) => Math.sign(value ?? 0))).toEqual(signs);
  });

  it('has no greek where it has no bound', () => {
    const expiring = net({ ...leg('call', 100, 1, { years: 0 }), style: 'european' });
    expect(expiring.gamma).toBeNull();
  });
});
