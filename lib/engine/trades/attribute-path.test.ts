import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { arbitraryHeldLeg } from '../testing/arbitrary-held-leg.ts';
import { expectClose } from '../testing/expect-close.ts';
import { attributePath } from './attribute-path.ts';
import type { HeldLeg, LegEnd } from './attribution-report.ts';
import { legValue } from './leg-value.ts';
import { toCents } from './round-to-cents.ts';

const cents = (amount: number) => Math.round(amount * 100);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A leg's way from its first to its last end in equal steps of every input, priced by the model. */
function stepsOf(leg: HeldLeg, count: number): HeldLeg[][] {
  const at = (share: number): LegEnd => {
    const mixed = (name: keyof LegEnd) => leg.from[name] + share * (leg.to[name] - leg.from[name]);
    const inputs = {
      spot: mixed('spot'),
      years: mixed('years'),
      volatility: mixed('volatility'),
      rate: mixed('rate'),
      dividendYield: mixed('dividendYield'),
    };
    return { ...inputs, price: legValue(leg, inputs) };
  };
  return Array.from({ length: count }, (_, i) => [{ ...leg, from: at(i / count), to: at((i + 1) / count) }]);
}

describe('attributePath', () => {
  it('is the sum of its steps, cent for cent', () => {
    fc.assert(
      fc.property(arbitraryHeldLeg, fc.integer({ min: 1, max: 12 }), (leg, count) => {
        const steps = stepsOf(leg, count);
        const path = attributePath(steps);
        expect(cents(path.actual)).toBe(sum(path.steps.map((step) => cents(step.actual))));
        expect(cents(path.revaluation.spot)).toBe(
          sum(path.steps.map((step) => cents(step.revaluation.spot))),
        );
        expect(sum(Object.values(path.greeks).map(cents))).toBe(cents(path.actual));
        const [first, last] = [steps[0]?.[0], steps.at(-1)?.[0]];
        const whole = leg.quantity * 100 * ((last?.to.price ?? 0) - (first?.from.price ?? 0));
        expect(cents(path.actual)).toBe(toCents(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves less unexplained by greeks the finer the steps', () => {
    const leg = { style: 'european', right: 'call', strike: 595, quantity: -1 } as const;
    const from = { spot: 593, years: 4 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.012, price: 0 };
    const held = { ...leg, from, to: { ...from, spot: 597, years: 3 / 365, volatility: 0.12 } };
    const [coarse, fine] = [1, 40].map((count) => attributePath(stepsOf(held, count)).greeks.unexplained);
    expect(Math.abs(coarse ?? 0)).toBeGreaterThan(10);
    expectClose(fine ?? Number.NaN, 0, 0.5);
  });

  it('refuses a path without steps', () => {
    expect(() => attributePath([])).toThrow(InvalidArgument);
  });
});
