import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { nakedRequirement } from './naked-requirement.ts';
import type { EnteredLeg } from './payoff.ts';
import { payoffShape } from './payoff-shape.ts';
import { regTMargin } from './reg-t-margin.ts';

const market = { spot: 593, years: 4 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.012 };
const leg = (right: 'call' | 'put', strike: number, quantity: number, price: number, years = market.years) =>
  ({ style: 'american', right, strike, quantity, price, ...market, years }) as EnteredLeg;
const margin = (legs: readonly EnteredLeg[], kind: 'equity' | 'index' = 'equity') =>
  regTMargin(legs, payoffShape(legs), kind);

describe('nakedRequirement', () => {
  it.each([
    [
      'the second source’s 10 000 × 580 calls at the money, before premium',
      'call',
      580,
      580,
      0,
      'equity',
      11_600,
    ],
    ['an out-of-the-money call', 'call', 600, 590, 1, 'equity', (0.2 * 590 - 10 + 1) * 100],
    ['a far call: the floor of 10 % of spot', 'call', 700, 590, 0.1, 'equity', (59 + 0.1) * 100],
    ['a far put: the floor of 10 % of the strike', 'put', 400, 590, 0.2, 'equity', (40 + 0.2) * 100],
    ['a broad index at 15 %', 'call', 5900, 5900, 50, 'index', (0.15 * 5900 + 50) * 100],
  ] as const)('is right for %s', (_, right, strike, spot, price, kind, expected) => {
    expectClose(nakedRequirement({ right, strike, spot, price }, kind), expected, 1e-6);
  });
});

describe('regTMargin', () => {
  it('takes the largest loss of a defined-risk position: $315 for the 595/600 spread', () => {
    const report = margin([leg('call', 595, -1, 2.75), leg('call', 600, 1, 0.9)]);
    expect(report.rule).toBe('defined_risk');
    expectClose(report.requirement, 315, 1e-9);
  });

  it('charges an iron condor for one side only', () => {
    const condor = [
      leg('put', 580, 1, 1),
      leg('put', 585, -1, 2),
      leg('call', 600, -1, 2),
      leg('call', 605, 1, 1),
    ];
    expectClose(margin(condor).requirement, 300, 1e-9);
  });

  it('takes the debit of what is bought', () => {
    expect(margin([leg('call', 595, 1, 2.5), leg('put', 590, 1, 2)])).toEqual({
      requirement: 450,
      rule: 'debit',
      nakedContracts: 0,
    });
  });

  it('takes the debit of a calendar: the later leg covers', () => {
    const { requirement, rule } = margin([leg('call', 595, -1, 2.75), leg('call', 595, 1, 7, 32 / 365)]);
    expect(rule).toBe('paired');
    expectClose(requirement, 425, 1e-9);
  });

  it('leaves a short leg uncovered by one that expires sooner', () => {
    const { nakedContracts, requirement } = margin([
      leg('call', 595, 1, 2.75),
      leg('call', 595, -1, 7, 32 / 365),
    ]);
    expect(nakedContracts).toBe(1);
    expectClose(requirement, (0.2 * 593 - 2 + 7) * 100, 1e-6);
  });

  it('takes the larger side of a naked strangle and the other side’s premium', () => {
    const { requirement, nakedContracts } = margin([leg('call', 600, -1, 1), leg('put', 585, -1, 1.5)]);
    expect(nakedContracts).toBe(2);
    expectClose(requirement, (0.2 * 593 - 7 + 1) * 100 + 150, 1e-6);
  });
});
