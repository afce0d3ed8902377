import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALL, PUT } from '../market/option-chain.ts';
import { europeanGreeks } from '../pricing/greeks.ts';
import { expectClose } from '../testing/expect-close.ts';
import { bookDelta } from './book-delta.ts';
import { bookSums } from './book-sums.ts';
import { type BookLine, shiftTerms, TermCollector } from './book-terms.ts';

const termsOf = (lines: readonly BookLine[]) => {
  const collector = new TermCollector();
  for (const line of lines) collector.add(line);
  return collector.terms();
};

const line: fc.Arbitrary<BookLine> = fc.record({
  right: fc.constantFrom(CALL, PUT),
  strike: fc.integer({ min: 80, max: 120 }),
  years: fc.double({ min: 1e-4, max: 2, noNaN: true }),
  volatility: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
  rate: fc.double({ min: -0.02, max: 0.08, noNaN: true }),
  dividendYield: fc.double({ min: 0, max: 0.05, noNaN: true }),
  shares: fc.integer({ min: -5000, max: 5000 }),
});

describe('bookSums', () => {
  it('is the greeks of every contract times its shares, at any price', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 70, max: 130 }),
        (lines, spot) => {
          const sums = bookSums(termsOf(lines), [99.5, spot]);
          const expected = {
            delta: 0,
            grossDelta: 0,
            gamma: 0,
            value: 0,
            theta: 0,
            vega: 0,
            vanna: 0,
            charm: 0,
          };
          let most = 1;
          for (const { right, shares, ...own } of lines) {
            const g = europeanGreeks({ ...own, spot, right: right === CALL ? 'call' : 'put' });
            expected.delta += shares * g.delta;
            expected.grossDelta += Math.abs(shares * g.delta);
            expected.gamma += shares * g.gamma;
            expected.value += shares * g.price;
            expected.theta += shares * g.thetaPerDay;
            expected.vega += shares * g.vegaPerPoint;
            expected.vanna += shares * g.vannaPerPoint;
            expected.charm += shares * g.charmPerDay;
            most += Math.abs(shares) * (1 + Math.abs(g.thetaPerDay) + Math.abs(g.charmPerDay) + g.gamma);
          }
          for (const name of Object.keys(expected) as (keyof typeof expected)[])
            expectClose(sums[name][1] ?? Number.NaN, expected[name], 1e-11 * most, name);
          expectClose(bookDelta(termsOf(lines))(spot), expected.delta, 1e-11 * most, 'bookDelta');
        },
      ),
    );
  });

  it('joins the call and the put of a strike, and only where all else is the same', () => {
    const own = { strike: 100, years: 0.1, volatility: 0.2, rate: 0.04, dividendYield: 0.01 };
    const terms = termsOf([
      { ...own, right: CALL, shares: 300 },
      { ...own, right: PUT, shares: -500 },
      { ...own, right: PUT, shares: -100, volatility: 0.21 },
    ]);
    expect([...terms.calls]).toEqual([300, 0]);
    expect([...terms.puts]).toEqual([-500, -100]);
  });

  it('is a step at the strike when nothing is left of time, without gamma', () => {
    const terms = termsOf([
      { right: CALL, strike: 100, years: 0, volatility: 0.2, rate: 0, dividendYield: 0, shares: 100 },
    ]);
    const sums = bookSums(terms, [99, 100, 101]);
    expect([...sums.delta]).toEqual([0, 50, 100]);
    expect([...sums.gamma]).toEqual([0, 0, 0]);
    expect([...sums.value]).toEqual([0, 0, 100]);
    expect([99, 100, 101].map(bookDelta(terms))).toEqual([0, 50, 100]);
  });
});

describe('shiftTerms', () => {
  it('moves volatility by points and time by days, and stops both at zero', () => {
    const own = { right: CALL, strike: 100, rate: 0, dividendYield: 0, shares: 1 };
    const terms = termsOf([
      { ...own, years: 0.1, volatility: 0.2 },
      { ...own, years: 1 / 365, volatility: 0.01 },
    ]);
    const moved = shiftTerms(terms, -2, 2);
    expectClose(moved.years[0] ?? 0, 0.1 - 2 / 365, 1e-15);
    expectClose(moved.volatility[0] ?? 0, 0.18, 1e-15);
    expect([moved.years[1], moved.volatility[1]]).toEqual([0, 0]);
  });
});
