import { expect, test } from 'vitest';
import { CALL, PUT } from '../market/option-chain.ts';
import { impliedVolatilityCases, termsOf } from '../testing/vectors.ts';
import { impliedVolatility } from './implied-volatility.ts';
import { impliedVolatilityColumn } from './implied-volatility-column.ts';
import { NO_VOLATILITY_REASONS } from './no-volatility-reason.ts';

const column = (value: number) => Float64Array.of(value);

test('equals the scalar function, row by row', () => {
  for (const c of impliedVolatilityCases) {
    const terms = termsOf(c);
    const price = c.price ?? Number.NaN;
    const { volatility, reason } = impliedVolatilityColumn({
      spot: terms.spot,
      right: Uint8Array.of(terms.right === 'call' ? CALL : PUT),
      strike: column(terms.strike),
      years: column(terms.years),
      rate: column(terms.rate),
      dividendYield: column(terms.dividendYield),
      price: column(price),
    });
    const name = NO_VOLATILITY_REASONS[(reason[0] ?? 0) - 1] ?? null;
    if (!(terms.spot > 0 && terms.strike > 0)) {
      expect(name).toBe('not_finite');
      expect(volatility[0]).toBeNaN();
      continue;
    }
    const expected = impliedVolatility({ ...terms, price });
    expect(name, c.id).toBe(expected.reason);
    expect(volatility[0], c.id).toBe(expected.volatility ?? Number.NaN);
  }
});

test('a bad row has a reason and leaves the others alone', () => {
  const { volatility, reason } = impliedVolatilityColumn({
    spot: 100,
    right: Uint8Array.of(CALL, CALL, PUT, CALL),
    strike: Float64Array.of(100, Number.NaN, 100, 100),
    years: Float64Array.of(0.5, 0.5, 0, 0.5),
    rate: Float64Array.of(0, 0, 0, Number.NaN),
    dividendYield: new Float64Array(4),
    price: Float64Array.of(5, 5, 5, 5),
  });
  expect([...reason].map((code) => NO_VOLATILITY_REASONS[code - 1])).toEqual([
    undefined,
    'not_finite',
    'expired',
    'not_finite',
  ]);
  expect(volatility[0]).toBeCloseTo(0.1774, 3);
  expect([...volatility.slice(1)].every(Number.isNaN)).toBe(true);
});
