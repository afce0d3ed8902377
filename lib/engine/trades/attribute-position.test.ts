import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { arbitraryHeldLeg } from '../testing/arbitrary-held-leg.ts';
import { expectClose } from '../testing/expect-close.ts';
import { attributePosition } from './attribute-position.ts';
import type { HeldLeg, SplitPnl } from './attribution-report.ts';
import { legGreeks } from './leg-greeks.ts';
import { legValue } from './leg-value.ts';
import { toCents } from './round-to-cents.ts';

const position = fc.array(arbitraryHeldLeg, { minLength: 1, maxLength: 4 });
const cents = (terms: Readonly<Record<string, number>>) =>
  Object.values(terms).map((amount) => Number((amount * 100).toFixed(6)));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const swapped = (leg: HeldLeg): HeldLeg => ({ ...leg, from: leg.to, to: leg.from });
const flat = (value: number) => (value === 0 ? 0 : value);
const negated = (terms: SplitPnl['revaluation']) =>
  Object.fromEntries(Object.entries(terms).map(([name, amount]) => [name, flat(-amount)]));

const knownLeg: HeldLeg = (() => {
  const leg = { style: 'european', right: 'put', strike: 5800, quantity: 1 } as const;
  const carry = { rate: 0.043, dividendYield: 0.013 };
  const from = { spot: 5871, years: 30 / 365, volatility: 0.155, ...carry };
  const to = { spot: 5753.58, years: 29 / 365, volatility: 0.185, ...carry };
  return { ...leg, from: { ...from, price: legValue(leg, from) }, to: { ...to, price: legValue(leg, to) } };
})();

describe('attributePosition', () => {
  it('gives the known answer: 70.7348 a share = spot 53.1567 + volatility 19.1932 + time −1.6151', () => {
    const report = attributePosition([knownLeg]);
    expect(report.actual).toBe(7073.48);
    expect(report.revaluation).toEqual({
      spot: 5315.67,
      time: -161.51,
      volatility: 1919.32,
      rate: 0,
      marketMinusModel: 0,
    });
    const byGreeks = cents(report.greeks);
    expect(sum(byGreeks)).toBe(707_348);
    const { delta } = legGreeks(knownLeg, knownLeg.from);
    expectClose(report.greeks.delta, 100 * delta * (5753.58 - 5871), 0.01, 'delta term');
  });

  it('sums as displayed for 10 000 random trades, by leg, by term and in all', () => {
    const isClosed = (row: SplitPnl) =>
      [row.greeks, row.revaluation].every((split) => {
        const amounts = cents(split);
        return amounts.every(Number.isInteger) && sum(amounts) === Math.round(row.actual * 100);
      });
    fc.assert(
      fc.property(position, (legs) => {
        const report = attributePosition(legs);
        const raw = sum(legs.map((leg) => leg.quantity * 100 * (leg.to.price - leg.from.price)));
        const byLeg = sum(report.byLeg.map((row) => Math.round(row.actual * 100)));
        const actual = Math.round(report.actual * 100);
        return [report, ...report.byLeg].every(isClosed) && byLeg === actual && actual === toCents(raw);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it('flips P&L and revaluation, cent for cent, when entry and exit change places', () => {
    fc.assert(
      fc.property(position, (legs) => {
        const there = attributePosition(legs);
        const back = attributePosition(legs.map(swapped));
        expect(back.actual).toBe(flat(-there.actual));
        expect(back.revaluation).toEqual(negated(there.revaluation));
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('does not depend on the order of the legs', () => {
    fc.assert(
      fc.property(position, (legs) => {
        const there = attributePosition(legs);
        const turned = attributePosition([...legs].reverse());
        expect(turned.actual).toBe(there.actual);
        expect(turned.revaluation).toEqual(there.revaluation);
        expect([...turned.byLeg].reverse()).toEqual(there.byLeg);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('prices American legs by the American engine', () => {
    const american = { ...knownLeg, style: 'american' } as const;
    const inputs = american.from;
    expect(legValue(american, inputs)).toBeGreaterThan(legValue(knownLeg, inputs));
    const price = (end: HeldLeg['from']) => ({ ...end, price: legValue(american, end) });
    const report = attributePosition([{ ...american, from: price(american.from), to: price(american.to) }]);
    expect(report.revaluation.marketMinusModel).toBe(0);
    expect(report.actual).toBeGreaterThan(7073.48);
    expectClose(
      report.greeks.unexplained,
      attributePosition([knownLeg]).greeks.unexplained,
      25,
      'unexplained',
    );
  });

  it.each([
    ['a zero quantity', { quantity: 0 }, 'quantity'],
    ['half a contract', { quantity: 0.5 }, 'quantity'],
    ['an expired leg', { from: { ...knownLeg.from, years: 0 } }, 'from.years'],
    ['a leg without a price', { to: { ...knownLeg.to, price: Number.NaN } }, 'to.price'],
    ['a negative volatility', { to: { ...knownLeg.to, volatility: -0.1 } }, 'volatility'],
    ['a strike of zero', { strike: 0 }, 'strike'],
  ])('refuses %s by name', (_, change, argument) => {
    const attempt = () => attributePosition([{ ...knownLeg, ...change }]);
    expect(attempt).toThrow(InvalidArgument);
    expect(attempt).toThrow(new RegExp(argument.replace('.', '\\.')));
  });

  it('refuses a position without legs', () => {
    expect(() => attributePosition([])).toThrow(InvalidArgument);
  });
});
