import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { arbitraryOption } from '../testing/arbitrary-option.ts';
import { expectClose } from '../testing/expect-close.ts';
import { impliedVolatilityCases, termsOf } from '../testing/vectors.ts';
import { europeanPrice } from './black-scholes.ts';
import { europeanGreeks } from './greeks.ts';
import { impliedVolatility, quotedVolatility } from './implied-volatility.ts';

const ULP = 2 ** -52;
const terms = {
  right: 'call' as const,
  spot: 100,
  strike: 105,
  years: 0.25,
  rate: 0.04,
  dividendYield: 0.01,
};
const solvable = impliedVolatilityCases.filter((c) => c.status === 'ok' || c.status === 'ill_conditioned');

describe('impliedVolatility', () => {
  test('agrees with 60-digit values as far as the price carries them', () => {
    expect(solvable).toHaveLength(408);
    for (const c of solvable) {
      const { volatility } = impliedVolatility({ ...termsOf(c), price: c.price ?? Number.NaN });
      const sigma = c.sigma ?? Number.NaN;
      const tolerance = 4 * ULP * sigma + 2 * (c.sigma_err_price ?? 0) + 4 * (c.sigma_err_inputs ?? 0);
      expectClose(volatility ?? Number.NaN, sigma, 0.5 * tolerance, `${c.id} ${c.group}`);
    }
  });

  test.each([
    ['above_upper', 'above_bound'],
    ['below_intrinsic', 'below_intrinsic'],
    ['invalid_negative', 'below_intrinsic'],
    ['zero_price', 'zero_price'],
    ['at_upper_unidentifiable', 'above_bound'],
  ])('a price that is %s has no volatility: %s', (status, reason) => {
    const cases = impliedVolatilityCases.filter((c) => c.status === status);
    expect(cases.length).toBeGreaterThan(0);
    for (const c of cases)
      expect(impliedVolatility({ ...termsOf(c), price: c.price ?? Number.NaN }), c.id).toEqual({
        volatility: null,
        reason,
      });
  });

  test('a price within rounding of intrinsic value gives nothing, or a volatility that reprices it', () => {
    const cases = impliedVolatilityCases.filter((c) => c.status === 'at_intrinsic_unidentifiable');
    expect(cases).toHaveLength(24);
    for (const c of cases) {
      const price = c.price ?? Number.NaN;
      const { volatility, reason } = impliedVolatility({ ...termsOf(c), price });
      if (volatility === null) expect(reason).toBe('unidentifiable');
      else expectClose(europeanPrice({ ...termsOf(c), volatility }), price, 4 * ULP * (c.S + c.K), c.id);
    }
  });

  test('undoes the price: σ → price → σ', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const price = europeanPrice(o);
        const { volatility, reason } = impliedVolatility({ ...o, price });
        const perPrice = 1 / (100 * europeanGreeks(o).vegaPerPoint);
        const uncertainty = (ULP * (o.spot + o.strike) + 0.5 * ULP * price) * perPrice;
        if (volatility === null) {
          if (price > 0) expect(uncertainty / o.volatility, reason).toBeGreaterThan(0.02);
          return;
        }
        if (uncertainty < 0.01 * o.volatility)
          expectClose(volatility, o.volatility, 8 * ULP * o.volatility + 6 * uncertainty, JSON.stringify(o));
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps its digits for the smallest out-of-the-money prices', () => {
    for (const strike of [110, 150, 200, 260]) {
      const o = { ...terms, strike, volatility: 0.2 };
      const { volatility } = impliedVolatility({ ...o, price: europeanPrice(o) });
      expectClose(volatility ?? Number.NaN, 0.2, 8 * ULP * 0.2, `strike ${strike}`);
    }
  });

  test('says why there is none', () => {
    expect(impliedVolatility({ ...terms, years: 0, price: 1 }).reason).toBe('expired');
    expect(impliedVolatility({ ...terms, years: -1, price: 1 }).reason).toBe('expired');
    expect(impliedVolatility({ ...terms, price: Number.NaN }).reason).toBe('not_finite');
    expect(impliedVolatility({ ...terms, price: Number.POSITIVE_INFINITY }).reason).toBe('not_finite');
    expect(impliedVolatility({ ...terms, strike: 80, price: 20 }).reason).toBe('below_intrinsic');
  });

  test.each([
    ['spot', 0],
    ['strike', -1],
    ['rate', Number.NaN],
    ['years', Number.NaN],
  ])('names %s = %s', (argument, value) => {
    const call = () => impliedVolatility({ ...terms, price: 1, [argument]: value });
    expect(call).toThrow(InvalidArgument);
    expect(call).toThrow(new RegExp(`^${argument} .*${value}`));
  });
});

describe('quotedVolatility', () => {
  test('is that of the mid', () => {
    expect(quotedVolatility({ ...terms, bid: 1.9, ask: 2.1 })).toEqual(
      impliedVolatility({ ...terms, price: 2 }),
    );
  });
  test('needs a bid below the ask', () => {
    expect(quotedVolatility({ ...terms, bid: 0, ask: 2 }).reason).toBe('no_bid');
    expect(quotedVolatility({ ...terms, bid: Number.NaN, ask: 2 }).reason).toBe('no_bid');
    expect(quotedVolatility({ ...terms, bid: 2.1, ask: 2 }).reason).toBe('crossed');
    expect(quotedVolatility({ ...terms, bid: 2, ask: Number.NaN }).reason).toBe('not_finite');
  });
});
