import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCents, largestRemainder, toCents } from './round-to-cents.ts';

const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const negated = (values: readonly number[]) => values.map((value) => (value === 0 ? 0 : -value));

describe('toCents', () => {
  it('rounds halves away from zero, alike on both sides', () => {
    expect([1.005, -1.005, 0.124, 0.125, -0.125, 0, -0.001].map(toCents)).toEqual([
      101, -101, 12, 13, -13, 0, 0,
    ]);
    fc.assert(
      fc.property(
        fc.double({ min: -1e7, max: 1e7, noNaN: true }),
        (x) => toCents(-x) === -toCents(x) || x === 0,
      ),
    );
  });
});

describe('largestRemainder', () => {
  it('gives the cents left to those that lost most', () => {
    expect(largestRemainder([53.1567, 19.1932, -1.6151])).toEqual([5316, 1919, -162]);
    expect(largestRemainder([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
  });

  it('sums to the rounded total and moves no amount by more than a cent', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const cents = largestRemainder(values);
        expect(sum(cents)).toBe(toCents(sum(values)));
        cents.forEach((value, i) => {
          expect(Math.abs(value - (values[i] ?? 0) * 100)).toBeLessThan(1 + 1e-4);
        });
      }),
    );
  });

  it('is odd: negated amounts give the negated cents', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        expect(largestRemainder(negated(values))).toEqual(negated(largestRemainder(values)));
      }),
    );
  });

  it('reaches any total it is told', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -1000, max: 1000 }), (values, off) => {
        const total = toCents(sum(values)) + off;
        expect(sum(largestRemainder(values, total))).toBe(total);
      }),
    );
  });
});

describe('fromCents', () => {
  it('is the number that two decimals name', () => {
    expect([9250, -18, 0].map(fromCents)).toEqual([92.5, -0.18, 0]);
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        (cents) => Number(fromCents(cents).toFixed(2)) === fromCents(cents),
      ),
    );
  });
});
