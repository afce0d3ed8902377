import { expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { type EnteredLeg, payoffAt } from './payoff.ts';
import { payoffCurves } from './payoff-curves.ts';
import { payoffLine } from './payoff-line.ts';

const market = { spot: 593, years: 4 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.012 };
const leg = (right: 'call' | 'put', strike: number, quantity: number, price: number): EnteredLeg => ({
  ...{ style: 'american', right, strike, quantity, price },
  ...market,
});
const condor = [
  leg('put', 580, 1, 0.9),
  leg('put', 585, -1, 1.8),
  leg('call', 600, -1, 1.7),
  leg('call', 605, 1, 0.7),
];

it('is the curve of the same date and volatility, point by point', () => {
  const { spots, curves } = payoffCurves(condor, 0);
  for (const { elapsed, volatilityShift, pnl } of curves)
    expect(payoffLine(condor, spots, { elapsed, volatilityShift })).toEqual(pnl);
});

it('answers between the dates and volatilities that are computed ahead', () => {
  const terms = { elapsed: 1.3 / 365, volatilityShift: 0.037 };
  const [only] = payoffLine(condor, [597.25], terms);
  expectClose(only ?? Number.NaN, payoffAt(condor, 597.25, terms), 1e-9);
});
