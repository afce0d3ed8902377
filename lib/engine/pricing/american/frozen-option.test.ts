import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { frozenOption } from './frozen-option.ts';

const range = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const arbitrary = fc.record({
  spot: range(0.1, 2),
  years: range(0.01, 10),
  rate: range(-0.1, 0.2),
  dividendYield: range(-0.1, 0.2),
});

describe('frozenOption', () => {
  test('is the best of all exercise times', () => {
    fc.assert(
      fc.property(arbitrary, (put) => {
        const times = Array.from({ length: 2001 }, (_, k) => (put.years * k) / 2000);
        const gains = times.map((t) => Math.exp(-put.rate * t) - put.spot * Math.exp(-put.dividendYield * t));
        const best = Math.max(0, ...gains);
        const { value } = frozenOption(put);
        expect(value).toBeGreaterThanOrEqual(best - 1e-15);
        expectClose(value, best, 1e-6);
      }),
    );
  });

  test('has the derivatives of its value', () => {
    const put = { spot: 0.6, years: 8, rate: 0.02, dividendYield: 0.06 };
    const at = (spot: number) => frozenOption({ ...put, spot });
    expect(at(0.3).exerciseAfter).toBe(0);
    const inside = at(0.4);
    expectClose(inside.exerciseAfter, Math.log(1.2) / 0.04, 1e-12);
    expectClose(inside.delta, (at(0.4001).value - at(0.3999).value) / 2e-4, 1e-7);
    expectClose(inside.gamma, (at(0.4001).delta - at(0.3999).delta) / 2e-4, 1e-6);
    const atExpiry = at(0.6);
    expect(atExpiry.exerciseAfter).toBe(8);
    expect(atExpiry.gamma).toBe(0);
    expectClose(atExpiry.delta, -Math.exp(-0.06 * 8), 1e-15);
  });

  test('is worth nothing where no time pays', () => {
    expect(frozenOption({ spot: 1.2, years: 1, rate: 0.05, dividendYield: 0 })).toEqual({
      value: 0,
      delta: 0,
      gamma: 0,
      exerciseAfter: 0,
    });
  });
});
