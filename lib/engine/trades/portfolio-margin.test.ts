import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { cashAccount } from './cash-account.ts';
import type { EnteredLeg } from './payoff.ts';
import { fundingPerDay, portfolioMargin } from './portfolio-margin.ts';

const market = { spot: 593, years: 4 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.012 };
const leg = (right: 'call' | 'put', strike: number, quantity: number, price: number) =>
  ({ style: 'european', right, strike, quantity, price, ...market }) as EnteredLeg;

describe('portfolioMargin', () => {
  it('is the worst of ten points, ±15 % for equity and −8/+6 % for an index', () => {
    const short = [leg('put', 590, -1, 4)];
    const equity = portfolioMargin(short, 'equity');
    expect(equity.points.map(({ move }) => move)).toEqual([-15, -12, -9, -6, -3, 3, 6, 9, 12, 15]);
    expect(equity.worstMove).toBe(-15);
    expectClose(equity.estimate, (590 - 593 * 0.85 - 4) * 100, 40);
    const moves = portfolioMargin(short, 'index').points.map(({ move }) => Math.round(move * 10) / 10);
    expect(moves).toEqual([-8, -6.4, -4.8, -3.2, -1.6, 1.2, 2.4, 3.6, 4.8, 6]);
  });

  it('is capped by the spread’s width and zero where no move loses', () => {
    const spread = portfolioMargin([leg('call', 595, -1, 2.75), leg('call', 600, 1, 0.9)], 'equity');
    expect(spread.estimate).toBeLessThanOrEqual(315);
    expect(spread.estimate).toBeGreaterThan(310);
    const free = portfolioMargin([leg('call', 700, 2, 0)], 'equity');
    expect(free.estimate).toBe(0);
  });
});

describe('fundingPerDay', () => {
  it('has the second source’s figures: $20M at 5 % is $2 739.73 a day', () => {
    expectClose(fundingPerDay(20e6, 0.05), 2739.73, 0.005);
    expectClose(fundingPerDay(2e6, 0.05), 273.97, 0.005);
  });
});

describe('cashAccount', () => {
  it('pays for long options, secures short puts, and refuses the rest', () => {
    expect(cashAccount([leg('call', 595, 2, 2.5)])).toMatchObject({ allowed: true, requirement: 500 });
    expect(cashAccount([leg('put', 590, -1, 4)])).toMatchObject({ allowed: true, requirement: 58_600 });
    expect(cashAccount([leg('call', 595, -1, 2.75), leg('call', 600, 1, 0.9)])).toMatchObject({
      allowed: false,
    });
    expect(cashAccount([leg('put', 590, -1, 4), leg('put', 585, 1, 3)])).toMatchObject({ allowed: false });
  });
});
