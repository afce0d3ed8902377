import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../../require.ts';
import { expectClose } from '../../testing/expect-close.ts';
import { americanCases, termsOf } from '../../testing/vectors.ts';
import { type EuropeanOption, europeanPrice } from '../black-scholes.ts';
import { americanPrice } from './american-option.ts';
import { discreteDividendValue, escrowedEuropeanPrice } from './discrete-dividends.ts';
import { gaussLegendre } from './gauss-legendre.ts';

const call = {
  right: 'call',
  spot: 100,
  strike: 100,
  years: 1,
  volatility: 0.3,
  rate: 0.06,
  dividendYield: 0,
} as const;
const put = { ...call, right: 'put' } as const;
const dividends = [{ years: 0.5, amount: 7 }];

/** One dividend, exactly: the European value after it, integrated over the spot before it. */
function integrated(o: EuropeanOption, years: number, amount: number, cumDividend: boolean): number {
  const { nodes, weights } = gaussLegendre(400);
  const deviation = o.volatility * Math.sqrt(years);
  const drift = (o.rate - o.dividendYield) * years - 0.5 * deviation ** 2;
  const sign = o.right === 'call' ? 1 : -1;
  const after = (spot: number): number => {
    const left = spot - amount;
    if (left > 0) return europeanPrice({ ...o, spot: left, years: o.years - years });
    return sign < 0 ? o.strike * Math.exp(-o.rate * (o.years - years)) : 0;
  };
  return nodes.reduce((sum, x, k) => {
    const z = 8 * x;
    const spot = o.spot * Math.exp(drift + deviation * z);
    const held = after(spot);
    const value = cumDividend ? Math.max(held, sign * (spot - o.strike)) : held;
    const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    return sum + 8 * (weights[k] ?? 0) * density * value * Math.exp(-o.rate * years);
  }, 0);
}

describe('discreteDividendValue', () => {
  test('without dividends is the continuous engine and Black-Scholes within 2e-5 of the strike', () => {
    for (const c of americanCases.filter((_, i) => i % 16 === 0)) {
      const o = { ...termsOf(c), volatility: c.sigma };
      const american = discreteDividendValue(o, 'american', []);
      expectClose(american.price, c.price, 2e-5 * c.K, `${c.id} price`);
      expectClose(american.delta, c.delta, 2e-4, `${c.id} delta`);
      expectClose(american.gamma, c.gamma, 2e-4 / (c.S * c.sigma * Math.sqrt(c.T)), `${c.id} gamma`);
      const european = discreteDividendValue(o, 'european', []);
      expectClose(european.price, europeanPrice(o), 1e-5 * c.K, `${c.id} European`);
    }
  });

  test.each([
    [0.01, 70],
    [0.25, 100],
    [0.5, 100],
    [0.75, 130],
    [0.99, 100],
  ])(
    'one dividend of 7 at %f, strike %i: European call and put are the integral over the ex-date',
    (years, strike) => {
      for (const o of [
        { ...call, strike },
        { ...put, strike },
      ]) {
        const { price } = discreteDividendValue(o, 'european', [{ years, amount: 7 }]);
        expectClose(price, integrated(o, years, 7, false), 5e-5 * strike, o.right);
      }
    },
  );

  test.each([
    [0.25, 80],
    [0.5, 100],
    [0.9, 100],
    [0.99, 120],
  ])(
    'one dividend of 7 at %f, strike %i: an American call is exercised just before the ex-date or never',
    (years, strike) => {
      const o = { ...call, strike };
      const american = discreteDividendValue(o, 'american', [{ years, amount: 7 }]).price;
      expectClose(american, integrated(o, years, 7, true), 5e-5 * strike);
      expect(american).toBeGreaterThan(discreteDividendValue(o, 'european', [{ years, amount: 7 }]).price);
    },
  );

  test('an American put without interest waits for every dividend', () => {
    const o = { ...put, rate: 0 };
    const two = [...dividends, { years: 0.8, amount: 2 }];
    const american = discreteDividendValue(o, 'american', two).price;
    expectClose(american, discreteDividendValue(o, 'european', two).price, 1e-9);
  });

  test('a dividend at once is a lower spot; one at the very end lowers the payoff', () => {
    const now = discreteDividendValue(put, 'american', [{ years: 1e-9, amount: 7 }]).price;
    expectClose(now, americanPrice({ ...put, spot: 93 }), 5e-3);
    const end = discreteDividendValue(put, 'european', [{ years: 1 - 1e-9, amount: 7 }]).price;
    expectClose(end, europeanPrice({ ...put, strike: 107 }), 5e-3);
  });

  test('many small dividends come near the continuous yield', () => {
    const monthly = Array.from({ length: 12 }, (_, k) => ({ years: (k + 0.5) / 12, amount: 0.25 }));
    const continuous = americanPrice({ ...put, dividendYield: 0.03 });
    expectClose(discreteDividendValue(put, 'american', monthly).price, continuous, 0.15);
  });

  test('keeps the laws: American at least European and intrinsic, calls fall and puts rise with the dividend', () => {
    for (const spot of [60, 90, 100, 110, 160]) {
      for (const base of [call, put]) {
        const o = { ...base, spot };
        const prices = [0, 2, 7].map(
          (amount) => discreteDividendValue(o, 'american', [{ years: 0.5, amount }]).price,
        );
        const outwards = base.right === 'call' ? prices.reverse() : prices;
        expect(outwards).toEqual([...outwards].sort((a, b) => a - b));
        const american = discreteDividendValue(o, 'american', dividends).price;
        const intrinsic = base.right === 'call' ? spot - 100 : 100 - spot;
        expect(american).toBeGreaterThanOrEqual(intrinsic);
        expect(american).toBeGreaterThanOrEqual(discreteDividendValue(o, 'european', dividends).price - 1e-9);
      }
    }
  });

  test('delta and gamma are the derivatives of the price', () => {
    const at = (spot: number) => discreteDividendValue({ ...put, spot }, 'american', dividends);
    const { delta, gamma } = at(100);
    expectClose(delta, (at(101).price - at(99).price) / 2, 2e-4);
    expectClose(gamma, (at(101).delta - at(99).delta) / 2, 1e-4);
  });

  test('without volatility or time is the limit', () => {
    const still = discreteDividendValue({ ...call, volatility: 0 }, 'american', dividends);
    expectClose(still.price, 100 - 100 * Math.exp(-0.03), 1e-12);
    expectClose(still.delta, 1, 1e-6);
    expect(discreteDividendValue({ ...put, spot: 90, years: 0 }, 'american', dividends).price).toBe(10);
  });

  test('refuses bad terms and dividends by name', () => {
    expect(() => discreteDividendValue({ ...call, spot: 0 }, 'american', [])).toThrow(/^spot/);
    expect(() => discreteDividendValue(call, 'american', [{ years: 0.5, amount: -1 }])).toThrow(
      InvalidArgument,
    );
  });
});

describe('escrowedEuropeanPrice', () => {
  test('is Black-Scholes on the spot less the dividends (Hull, example 15.9: 3.67)', () => {
    const o = {
      right: 'call',
      spot: 40,
      strike: 40,
      years: 0.5,
      volatility: 0.3,
      rate: 0.09,
      dividendYield: 0,
    } as const;
    const paid = [
      { years: 2 / 12, amount: 0.5 },
      { years: 5 / 12, amount: 0.5 },
    ];
    expectClose(escrowedEuropeanPrice(o, paid), 3.67, 0.005);
  });
});
