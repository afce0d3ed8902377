import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { arbitraryOption } from '../testing/arbitrary-option.ts';
import { expectClose } from '../testing/expect-close.ts';
import { publishedEuropeanCases, termsOf } from '../testing/vectors.ts';
import { type EuropeanOption, europeanPrice, logMoneyness } from './black-scholes.ts';

const option: EuropeanOption = {
  right: 'call',
  spot: 100,
  strike: 95,
  years: 0.5,
  volatility: 0.25,
  rate: 0.04,
  dividendYield: 0.01,
};
const legs = (o: EuropeanOption) => ({
  spotLeg: o.spot * Math.exp(-o.dividendYield * o.years),
  strikeLeg: o.strike * Math.exp(-o.rate * o.years),
});

describe('europeanPrice', () => {
  test('gives the prices printed in the literature', () => {
    const prices = publishedEuropeanCases.filter((c) => c.field === 'price');
    expect(prices.length).toBeGreaterThan(40);
    for (const c of prices) {
      const price = europeanPrice({ ...termsOf(c), volatility: c.sigma });
      expectClose(price, c.value, c.tol, `Haug ${c.type} ${c.K}`);
    }
  });
  test('keeps put-call parity', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const { spotLeg, strikeLeg } = legs(o);
        const difference = europeanPrice({ ...o, right: 'call' }) - europeanPrice({ ...o, right: 'put' });
        expectClose(difference, spotLeg - strikeLeg, 4e-16 * (spotLeg + strikeLeg));
      }),
    );
  });
  test('stays between intrinsic value and its bound', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const { spotLeg, strikeLeg } = legs(o);
        const price = europeanPrice(o);
        const intrinsic = Math.max(0, o.right === 'call' ? spotLeg - strikeLeg : strikeLeg - spotLeg);
        expect(price).toBeGreaterThanOrEqual(intrinsic);
        expect(price).toBeLessThanOrEqual(o.right === 'call' ? spotLeg : strikeLeg);
      }),
    );
  });
  test('rises with volatility', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const more = europeanPrice({ ...o, volatility: o.volatility * 1.001 });
        expect(more).toBeGreaterThanOrEqual(europeanPrice(o));
      }),
    );
  });
  test('is homogeneous in spot and strike', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const double = europeanPrice({ ...o, spot: 2 * o.spot, strike: 2 * o.strike });
        const price = europeanPrice(o);
        expectClose(double, 2 * price, 4e-15 * price);
      }),
    );
  });
  test('is the discounted intrinsic value without time or volatility', () => {
    const { spotLeg, strikeLeg } = legs(option);
    expect(europeanPrice({ ...option, years: 0 })).toBe(5);
    expect(europeanPrice({ ...option, years: 0, right: 'put' })).toBe(0);
    expect(europeanPrice({ ...option, volatility: 0 })).toBe(spotLeg - strikeLeg);
  });
  test('approaches its bound with endless volatility', () => {
    expectClose(europeanPrice({ ...option, volatility: 1e6 }), legs(option).spotLeg, 3e-14);
    expectClose(europeanPrice({ ...option, volatility: 1e300, right: 'put' }), legs(option).strikeLeg, 3e-14);
  });
  test.each([
    ['spot', 0],
    ['spot', Number.NaN],
    ['strike', -5],
    ['years', -0.1],
    ['years', Number.POSITIVE_INFINITY],
    ['volatility', -0.2],
    ['rate', Number.NaN],
    ['dividendYield', Number.NEGATIVE_INFINITY],
    ['rate', -2000],
  ])('names %s = %s', (argument, value) => {
    expect(() => europeanPrice({ ...option, [argument]: value })).toThrow(InvalidArgument);
    expect(() => europeanPrice({ ...option, [argument]: value })).toThrow(
      new RegExp(`^${argument} .*${value}`),
    );
  });
});

describe('logMoneyness', () => {
  test('keeps its digits where spot and strike are close', () => {
    const gap = 2 ** -30;
    expectClose(logMoneyness(1 + gap, 1), gap - gap ** 2 / 2, 1e-24);
    expectClose(logMoneyness(50, 100), -Math.LN2, 2e-16);
    expectClose(logMoneyness(1000, 100), Math.log(10), 4e-16);
  });
});
