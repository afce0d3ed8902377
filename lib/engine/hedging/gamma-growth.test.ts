import { expect, it } from 'vitest';
import { CALL } from '../market/option-chain.ts';
import { europeanGreeks } from '../pricing/greeks.ts';
import { expectClose } from '../testing/expect-close.ts';
import { TermCollector } from './book-terms.ts';
import { gammaGrowth } from './gamma-growth.ts';

const own = { strike: 595, years: 4 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.01 };
const bookOf = (shares: number, over: Partial<typeof own> = {}) => {
  const collector = new TermCollector();
  collector.add({ right: CALL, shares, ...own, ...over });
  return collector.terms();
};

it('is the change of delta over each dollar, bought by who is short', () => {
  const growth = gammaGrowth(bookOf(-100_000), 593);
  const delta = (spot: number) => europeanGreeks({ right: 'call', ...own, spot }).delta;
  growth.up.forEach((shares, k) => {
    expectClose(shares, 100_000 * (delta(594 + k) - delta(593 + k)), 1e-6);
  });
  growth.down.forEach((shares, k) => {
    expectClose(shares, 100_000 * (delta(592 - k) - delta(593 - k)), 1e-6);
  });
  expectClose(growth.totalUp, 100_000 * (delta(598) - delta(593)), 1e-6);
});

it('names the shape: growing below the strike, shrinking above it, linear where gamma is flat', () => {
  expect(gammaGrowth(bookOf(-1000), 585).shape).toBe('growing');
  expect(gammaGrowth(bookOf(-1000), 599).shape).toBe('shrinking');
  expect(gammaGrowth(bookOf(-1000, { years: 2 }), 590).shape).toBe('linear');
  expect(gammaGrowth(bookOf(0), 590)).toMatchObject({ shape: 'turning', ratio: null });
});

it('does not go below a price of zero', () => {
  expect(gammaGrowth(bookOf(-1000, { strike: 3 }), 3).down).toHaveLength(2);
});
