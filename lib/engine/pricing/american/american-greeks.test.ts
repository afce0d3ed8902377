import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../../require.ts';
import { arbitraryOption } from '../../testing/arbitrary-option.ts';
import { expectClose } from '../../testing/expect-close.ts';
import { americanCases, termsOf } from '../../testing/vectors.ts';
import { europeanGreeks } from '../greeks.ts';
import { americanGreeks } from './american-greeks.ts';
import { type AmericanOption, americanPrice } from './american-option.ts';

const terms = { spot: 98, strike: 100, years: 0.5, volatility: 0.25, rate: 0.05, dividendYield: 0.03 };
const options: AmericanOption[] = [
  { right: 'put', ...terms },
  { right: 'call', ...terms },
  { right: 'put', ...terms, spot: 88 },
  { right: 'call', ...terms, spot: 125, dividendYield: 0.07 },
  { right: 'put', ...terms, spot: 120, dividendYield: 0 },
  { right: 'put', ...terms, rate: 0.03, dividendYield: 0.0302 },
];
const scheme = 'accurate';
const priceAt = (o: AmericanOption, change: Partial<AmericanOption>): number =>
  americanPrice({ ...o, ...change }, { scheme });

describe('americanGreeks', () => {
  test.each([
    ['fast', 1e-5, 1e-4],
    ['accurate', 1e-7, 3e-6],
  ] as const)('%s: all reference deltas within %f, gammas within %f per S·σ·√T', (name, ofDelta, ofGamma) => {
    for (const c of americanCases) {
      const { delta, gamma, exerciseNow } = americanGreeks(
        { ...termsOf(c), volatility: c.sigma },
        { scheme: name },
      );
      expect(exerciseNow, c.id).toBe(c.exercise_now);
      expectClose(delta, c.delta, ofDelta, `${c.id} delta`);
      expectClose(gamma, c.gamma, ofGamma / (c.S * c.sigma * Math.sqrt(c.T)), `${c.id} gamma`);
    }
  });

  test.each(options)('are the derivatives of the price: %o', (o) => {
    const g = americanGreeks(o, { scheme });
    const step = 0.001 * o.spot;
    const [down, up] = [priceAt(o, { spot: o.spot - step }), priceAt(o, { spot: o.spot + step })];
    expect(g.price).toBe(priceAt(o, {}));
    expectClose(g.delta, (up - down) / (2 * step), 3e-6, 'delta');
    expectClose(g.gamma, (up - 2 * g.price + down) / (step * step), 1e-4 * g.gamma, 'gamma');
    const day = 1 / 365;
    const theta = (priceAt(o, { years: o.years - day }) - priceAt(o, { years: o.years + day })) / 2;
    expectClose(g.thetaPerDay, theta, 1e-6, 'theta');
    const byVolatility = (by: number): number => priceAt(o, { volatility: o.volatility + by });
    expectClose(g.vegaPerPoint, (byVolatility(0.001) - byVolatility(-0.001)) / 0.2, 5e-6, 'vega');
    const byRate = (by: number): number => priceAt(o, { rate: o.rate + by });
    expectClose(g.rhoPerPoint, (byRate(0.0005) - byRate(-0.0005)) / 0.1, 3e-5, 'rho');
  });

  test.each(options)('vanna, vomma and charm are the derivatives of delta and vega: %o', (o) => {
    const g = americanGreeks(o, { scheme });
    const at = (change: Partial<AmericanOption>) => americanGreeks({ ...o, ...change }, { scheme });
    const [up, down] = [at({ volatility: o.volatility + 0.001 }), at({ volatility: o.volatility - 0.001 })];
    expectClose(g.vannaPerPoint, (up.delta - down.delta) / 0.2, 1e-6, 'vanna');
    expectClose(g.vommaPerPoint, (up.vegaPerPoint - down.vegaPerPoint) / 0.2, 5e-6, 'vomma');
    const day = 1 / 365;
    const charm = (at({ years: o.years - day }).delta - at({ years: o.years + day }).delta) / 2;
    expectClose(g.charmPerDay, charm, 1e-6, 'charm');
  });

  test('are the European ones where early exercise never pays', () => {
    const o = { right: 'call', ...terms, dividendYield: 0 } as const;
    const { speed: _speed, zommaPerPoint: _zomma, colorPerDay: _color, ...european } = europeanGreeks(o);
    expect(americanGreeks(o)).toEqual({ ...european, exerciseNow: false });
  });

  test('are those of a short share, without decay, where the put is exercised', () => {
    expect(americanGreeks({ right: 'put', ...terms, spot: 40 })).toEqual({
      price: 60,
      delta: -1,
      gamma: 0,
      thetaPerDay: 0,
      vegaPerPoint: 0,
      rhoPerPoint: 0,
      vannaPerPoint: 0,
      charmPerDay: 0,
      vommaPerPoint: 0,
      exerciseNow: true,
    });
    const call = americanGreeks({ right: 'call', ...terms, spot: 250 });
    expect([call.price, call.delta, call.exerciseNow]).toEqual([150, 1, true]);
  });

  test('are never NaN, delta within −1 … 1 as far as the carry allows, gamma not below zero', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const { exerciseNow, ...numbers } = americanGreeks(o);
        for (const [name, value] of Object.entries(numbers)) expect(Number.isNaN(value), name).toBe(false);
        const bound = Math.exp(Math.max(0, -o.dividendYield, -o.rate) * o.years) + 1e-4;
        expect(Math.abs(numbers.delta)).toBeLessThanOrEqual(bound);
        expect(numbers.gamma * o.spot * o.volatility * Math.sqrt(o.years)).toBeGreaterThanOrEqual(-1e-3);
        if (exerciseNow) expect(numbers.gamma).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('two boundaries and no volatility have theirs', () => {
    const two = { right: 'put', ...terms, spot: 80, rate: -0.01, dividendYield: -0.05, years: 1 } as const;
    const g = americanGreeks(two);
    expectClose(g.delta, (priceAt(two, { spot: 81 }) - priceAt(two, { spot: 79 })) / 2, 2e-3);
    expectClose(
      g.vegaPerPoint,
      priceAt(two, { volatility: 0.255 }) - priceAt(two, { volatility: 0.245 }),
      3e-3,
    );
    const frozen = {
      right: 'put',
      ...terms,
      spot: 60,
      volatility: 0,
      rate: 0.02,
      dividendYield: 0.06,
    } as const;
    const still = americanGreeks(frozen);
    expectClose(still.delta, -Math.exp(-0.03), 1e-12);
    expectClose(still.rhoPerPoint, -0.5 * Math.exp(-0.01), 1e-6);
    expectClose(still.thetaPerDay, (2 * Math.exp(-0.01) - 3.6 * Math.exp(-0.03)) / 365, 1e-12);
    expect(still.vegaPerPoint).toBe(0);
  });

  test('a rate just above zero over a negative yield has a one-sided rho', () => {
    const o = { right: 'put', ...terms, rate: 2e-5, dividendYield: -0.03 } as const;
    const { rhoPerPoint } = americanGreeks(o, { scheme });
    expectClose(rhoPerPoint, (priceAt(o, { rate: 0.00102 }) - priceAt(o, { rate: 0.00002 })) / 0.1, 2e-3);
  });

  test('refuse what is no option', () => {
    expect(() => americanGreeks({ right: 'put', ...terms, spot: Number.NaN })).toThrow(InvalidArgument);
  });
});
