import fc from 'fast-check';
import { describe, it } from 'vitest';
import { americanGreeks } from '../pricing/american/american-greeks.ts';
import { expectClose } from '../testing/expect-close.ts';
import { legGreeks } from './leg-greeks.ts';
import { legValue } from './leg-value.ts';

const range = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const inputs = fc.record({
  spot: range(90, 110),
  years: range(0.05, 1),
  volatility: range(0.1, 0.5),
  rate: range(0.01, 0.06),
  dividendYield: range(0.005, 0.03),
});
const leg = fc.record({
  style: fc.constantFrom('european' as const, 'american' as const),
  right: fc.constantFrom('call' as const, 'put' as const),
  strike: fc.constant(100),
});

describe('legGreeks', () => {
  it('has the yield sensitivity and speed that bumping the price gives', () => {
    fc.assert(
      fc.property(leg, inputs, (own, at) => {
        const greeks = legGreeks(own, at);
        const price = (change: Partial<typeof at>) => legValue(own, { ...at, ...change });
        const { dividendYield, spot } = at;
        const bumped =
          (price({ dividendYield: dividendYield + 1e-4 }) - price({ dividendYield: dividendYield - 1e-4 })) /
          0.02;
        const isAmerican = own.style === 'american';
        expectClose(greeks.yieldPerPoint, bumped, isAmerican ? 1e-3 : 1e-6, 'yield');
        const h = 0.25;
        const third =
          (price({ spot: spot + 2 * h }) -
            2 * price({ spot: spot + h }) +
            2 * price({ spot: spot - h }) -
            price({ spot: spot - 2 * h })) /
          (2 * h ** 3);
        if (!isAmerican) expectClose(greeks.speed, third, 5e-4 + 0.03 * Math.abs(third), 'speed');
      }),
      { numRuns: 100 },
    );
  });

  it('gives an American leg that is never exercised early its European speed and yield sensitivity', () => {
    const at = { spot: 101, years: 0.25, volatility: 0.2, rate: 0.04, dividendYield: 0 };
    const call = { right: 'call', strike: 100 } as const;
    const [american, european] = (['american', 'european'] as const).map((style) =>
      legGreeks({ ...call, style }, at),
    );
    expectClose(american?.speed ?? 0, european?.speed ?? 1, 1e-4, 'speed');
    expectClose(american?.delta ?? 0, european?.delta ?? 1, 1e-12, 'delta');
  });

  it('has americanGreeks’ figures for an American leg, rates left out where nobody asks', () => {
    fc.assert(
      fc.property(leg, inputs, (own, at) => {
        const option = { ...at, right: own.right, strike: own.strike };
        const { price: _, exerciseNow: _e, rhoPerPoint, ...expected } = americanGreeks(option);
        const greeks = legGreeks({ ...own, style: 'american' }, at, { withRates: false });
        for (const name of Object.keys(expected) as (keyof typeof expected)[])
          expectClose(
            greeks[name],
            expected[name],
            // By the equation here, by bumping time there: both are as good as their differences.
            name === 'charmPerDay'
              ? 1e-5 + 0.005 * Math.abs(expected[name])
              : 1e-9 * Math.max(1, Math.abs(expected[name])),
            name,
          );
        expectClose(legGreeks({ ...own, style: 'american' }, at).rhoPerPoint, rhoPerPoint, 1e-12, 'rho');
      }),
      { numRuns: 60 },
    );
  });
});
