import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../../require.ts';
import { arbitraryOption } from '../../testing/arbitrary-option.ts';
import { expectClose } from '../../testing/expect-close.ts';
import { americanCases, termsOf } from '../../testing/vectors.ts';
import { europeanPrice } from '../black-scholes.ts';
import { impliedVolatility } from '../implied-volatility.ts';
import { americanGreeks } from './american-greeks.ts';
import { americanImpliedVolatility } from './american-implied-volatility.ts';
import { americanPrice } from './american-option.ts';
import { exerciseBoundaries, toUnitPut } from './unit-put.ts';

const put = { right: 'put', spot: 100, strike: 110, years: 0.5, rate: 0.05, dividendYield: 0.01 } as const;
const volatilityOf = (price: number, o: object = {}) => americanImpliedVolatility({ ...put, ...o, price });

describe('americanImpliedVolatility', () => {
  test('finds the volatility of the reference prices as far as the engine and the price carry it', () => {
    let found = 0;
    for (const c of americanCases) {
      const { volatility, reason } = americanImpliedVolatility({ ...termsOf(c), price: c.price });
      if (c.exercise_now) expect(reason, c.id).toBe('unidentifiable');
      if (volatility === null) continue;
      found++;
      const { vegaPerPoint } = americanGreeks({ ...termsOf(c), volatility: c.sigma });
      const tolerance = (4e-7 * c.K) / (100 * vegaPerPoint) + 1e-9 * c.sigma;
      if (tolerance < 0.01 * c.sigma) expectClose(volatility, c.sigma, tolerance, c.id);
    }
    expect(found).toBe(222);
  });

  test('undoes the price: σ → price → σ → price', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const { rate, dividendYield } = toUnitPut(o);
        fc.pre(exerciseBoundaries(rate, dividendYield) !== 'two');
        const price = americanPrice(o);
        const { volatility, reason } = americanImpliedVolatility({ ...o, price });
        if (volatility === null) {
          expect(['unidentifiable', 'zero_price']).toContain(reason);
          return;
        }
        expectClose(americanPrice({ ...o, volatility }), price, 1e-11 * (o.spot + o.strike));
        const { vegaPerPoint } = americanGreeks(o);
        const tolerance = 1e-7 * o.volatility + (1e-10 * (o.spot + o.strike)) / (100 * vegaPerPoint);
        if (tolerance < 0.01 * o.volatility) expectClose(volatility, o.volatility, tolerance);
      }),
    );
  });

  test('is the European one where early exercise never pays, and below it where it does', () => {
    const call = { ...put, right: 'call', strike: 105, dividendYield: 0 } as const;
    expect(americanImpliedVolatility({ ...call, price: 6 })).toEqual(
      impliedVolatility({ ...call, price: 6 }),
    );
    expect(volatilityOf(12).volatility ?? Number.NaN).toBeLessThan(
      impliedVolatility({ ...put, price: 12 }).volatility ?? Number.NaN,
    );
  });

  test('works above every European price, and for two boundaries', () => {
    const long = { years: 5, strike: 100 };
    const price = 100 * Math.exp(-0.25) + 1;
    expect(impliedVolatility({ ...put, ...long, price }).reason).toBe('above_bound');
    const { volatility } = volatilityOf(price, long);
    expectClose(americanPrice({ ...put, ...long, volatility: volatility ?? Number.NaN }), price, 1e-9);
    const two = { ...put, rate: -0.01, dividendYield: -0.05, strike: 100 } as const;
    const tree = americanPrice({ ...two, volatility: 0.3 });
    expectClose(americanImpliedVolatility({ ...two, price: tree }).volatility ?? Number.NaN, 0.3, 1e-4);
  });

  test.each([
    ['intrinsic value in the exercise region', 10, {}, 'unidentifiable'],
    ['less than intrinsic value', 9.99, {}, 'below_intrinsic'],
    ['a negative price', -1, {}, 'below_intrinsic'],
    ['nothing', 0, {}, 'zero_price'],
    ['the strike', 110, {}, 'above_bound'],
    ['more than the spot, for a call', 101, { right: 'call' }, 'above_bound'],
    ['at expiry', 10.5, { years: 0 }, 'expired'],
    ['no number', Number.NaN, {}, 'not_finite'],
    ['an infinite price', Number.POSITIVE_INFINITY, {}, 'not_finite'],
  ])('%s: %f has none', (_, price, o, reason) => {
    expect(volatilityOf(price, o)).toEqual({ volatility: null, reason });
  });

  test('a discounted intrinsic value above the undiscounted one is the floor', () => {
    const o = { spot: 60, strike: 100, rate: 0.02, dividendYield: 0.06, years: 1 };
    const floor = europeanPrice({ ...put, ...o, volatility: 0 });
    expect(floor).toBeGreaterThan(41);
    expect(volatilityOf(floor - 0.01, o).reason).toBe('below_intrinsic');
  });

  test('refuses what is no option', () => {
    expect(() => volatilityOf(12, { spot: -1 })).toThrow(InvalidArgument);
  });
});
