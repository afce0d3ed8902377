import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../../require.ts';
import { arbitraryOption } from '../../testing/arbitrary-option.ts';
import { expectClose } from '../../testing/expect-close.ts';
import { americanCases, publishedAmericanCases, termsOf } from '../../testing/vectors.ts';
import { europeanPrice } from '../black-scholes.ts';
import { type AmericanOption, americanPrice } from './american-option.ts';
import { exerciseBoundaries, toUnitPut } from './unit-put.ts';

const put = {
  right: 'put',
  spot: 100,
  strike: 100,
  years: 1,
  volatility: 0.2,
  rate: 0.05,
  dividendYield: 0,
} as const;
const larger = (o: AmericanOption): number => Math.max(o.spot, o.strike);
/** Without the double-boundary case, whose tree is rougher. */
const engineOption = arbitraryOption.filter((o) => {
  const { rate, dividendYield } = toUnitPut(o);
  return exerciseBoundaries(rate, dividendYield) !== 'two';
});

describe('americanPrice', () => {
  test.each([
    ['fast', 3e-7],
    ['accurate', 3e-9],
  ] as const)('%s: all reference prices within %f of the strike', (scheme, tolerance) => {
    expect(americanCases).toHaveLength(241);
    for (const c of americanCases) {
      const price = americanPrice({ ...termsOf(c), volatility: c.sigma }, { scheme });
      expectClose(price, c.price, tolerance * c.K, c.id);
    }
  });

  test('gives the published early-exercise premiums of Andersen, Lake and Offengenden', () => {
    expect(publishedAmericanCases).toHaveLength(2);
    for (const c of publishedAmericanCases) {
      const o = { ...termsOf(c), volatility: c.sigma };
      const premium = americanPrice(o, { scheme: 'accurate' }) - europeanPrice(o);
      expectClose(premium, c.premium, c.tol);
      expectClose(premium, c.exact, 1e-8);
      expectClose(americanPrice(o) - europeanPrice(o), c.exact, 3e-7 * c.K);
    }
  });

  test('is at least European and intrinsic value, at most the strike (put) or the spot (call)', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const price = americanPrice(o);
        const intrinsic = o.right === 'call' ? o.spot - o.strike : o.strike - o.spot;
        const carried =
          o.right === 'call'
            ? o.spot * Math.exp(-o.dividendYield * o.years)
            : o.strike * Math.exp(-o.rate * o.years);
        const tolerance =
          2e-4 *
          larger(o) *
          (exerciseBoundaries(toUnitPut(o).rate, toUnitPut(o).dividendYield) === 'two' ? 1 : 1e-10);
        expect(price).toBeGreaterThanOrEqual(europeanPrice(o) - tolerance);
        expect(price).toBeGreaterThanOrEqual(intrinsic - tolerance);
        expect(price).toBeLessThanOrEqual(
          Math.max(o.right === 'call' ? o.spot : o.strike, carried) + tolerance,
        );
      }),
    );
  });

  test('rises with volatility and with time', () => {
    fc.assert(
      fc.property(engineOption, fc.double({ min: 1, max: 2, noNaN: true }), (o, factor) => {
        const price = americanPrice(o);
        const tolerance = 2e-6 * larger(o);
        expect(americanPrice({ ...o, volatility: factor * o.volatility })).toBeGreaterThanOrEqual(
          price - tolerance,
        );
        expect(americanPrice({ ...o, years: factor * o.years })).toBeGreaterThanOrEqual(price - tolerance);
      }),
    );
  });

  test('a call is worth the put with spot and strike, rate and yield exchanged', () => {
    fc.assert(
      fc.property(engineOption, (o) => {
        const mirrored: AmericanOption = {
          ...o,
          right: o.right === 'call' ? 'put' : 'call',
          spot: o.strike,
          strike: o.spot,
          rate: o.dividendYield,
          dividendYield: o.rate,
        };
        expectClose(americanPrice(mirrored), americanPrice(o), 1e-12 * larger(o));
      }),
    );
  });

  test('the two schemes agree within 2e-6 of the larger of spot and strike', () => {
    fc.assert(
      fc.property(engineOption, (o) => {
        expectClose(americanPrice(o), americanPrice(o, { scheme: 'accurate' }), 2e-6 * larger(o));
      }),
    );
  });

  test.each([
    ['a call without yield', { ...put, right: 'call' }],
    ['a call with a negative yield below the rate', { ...put, right: 'call', dividendYield: -0.02 }],
    ['a put without interest', { ...put, rate: 0, dividendYield: 0.03 }],
    ['a put with neither', { ...put, rate: 0 }],
    ['a put at a negative rate below the yield', { ...put, rate: -0.02, dividendYield: -0.01 }],
  ] as const)('%s is worth its European value', (_, o) => {
    expect(americanPrice(o)).toBe(europeanPrice(o));
  });

  test('holds where the boundary runs close to the strike or lasts long', () => {
    for (const o of [
      { ...put, volatility: 0.001, rate: 0.08 },
      { ...put, rate: 0.5, years: 2 },
      { ...put, years: 40 },
      { ...put, rate: 0, dividendYield: -0.03 },
      { ...put, volatility: 4, years: 3 },
      { ...put, rate: 0.03, dividendYield: 0.0301, years: 0.02 },
    ]) {
      const price = americanPrice(o);
      expectClose(price, americanPrice(o, { scheme: 'accurate' }), 1e-4);
      expect(price).toBeGreaterThan(europeanPrice(o));
    }
  });

  test('two boundaries: more than European, less than with the strike paid in full', () => {
    const o = { ...put, spot: 80, rate: -0.01, dividendYield: -0.05 };
    const price = americanPrice(o);
    expect(price).toBeGreaterThan(europeanPrice(o) + 1);
    expect(price).toBeGreaterThan(20);
    expect(price).toBeLessThan(100 * Math.exp(0.01));
    const call = { ...put, right: 'call', spot: 100, strike: 80, rate: -0.05, dividendYield: -0.01 } as const;
    expectClose(americanPrice(call), price, 5e-3);
  });

  test('no time or no volatility is the limit', () => {
    expect(americanPrice({ ...put, spot: 90, years: 0 })).toBe(10);
    expect(americanPrice({ ...put, spot: 110, years: 0 })).toBe(0);
    expect(americanPrice({ ...put, spot: 90, volatility: 0 })).toBe(10);
    const waiting = { ...put, spot: 60, volatility: 0, rate: 0.02, dividendYield: 0.06 };
    expectClose(americanPrice(waiting), 100 * Math.exp(-0.02) - 60 * Math.exp(-0.06), 1e-12);
    expectClose(americanPrice({ ...waiting, volatility: 1e-9 }), americanPrice(waiting), 1e-6);
    expectClose(americanPrice({ ...put, spot: 90, years: 1e-12 }), 10, 1e-9);
    expectClose(americanPrice({ ...put, years: 1e-10 }), europeanPrice({ ...put, years: 1e-10 }), 1e-8);
  });

  test.each([
    ['spot', 0],
    ['strike', -1],
    ['years', -0.1],
    ['volatility', Number.NaN],
    ['rate', Number.POSITIVE_INFINITY],
    ['dividendYield', Number.NaN],
  ])('refuses %s = %f by name', (argument, value) => {
    expect(() => americanPrice({ ...put, [argument]: value })).toThrow(InvalidArgument);
    expect(() => americanPrice({ ...put, [argument]: value })).toThrow(new RegExp(`^${argument} .*${value}`));
  });
});
