import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALL, PUT } from '../market/option-chain.ts';
import { arbitraryOption } from '../testing/arbitrary-option.ts';
import { expectClose } from '../testing/expect-close.ts';
import { greeksTolerance } from '../testing/greeks-tolerance.ts';
import type { EuropeanOption } from './black-scholes.ts';
import { europeanGreeks, type OptionGreeks } from './greeks.ts';
import { greeksColumns } from './greeks-columns.ts';
import { NO_GREEKS_REASONS } from './no-greeks-reason.ts';

const columnsOf = (rows: readonly EuropeanOption[], spot: number) =>
  greeksColumns({
    spot,
    right: Uint8Array.from(rows, (o) => (o.right === 'call' ? CALL : PUT)),
    strike: Float64Array.from(rows, (o) => o.strike),
    years: Float64Array.from(rows, (o) => o.years),
    volatility: Float64Array.from(rows, (o) => o.volatility),
    rate: Float64Array.from(rows, (o) => o.rate),
    dividendYield: Float64Array.from(rows, (o) => o.dividendYield),
  });
const base: EuropeanOption = {
  right: 'call',
  spot: 100,
  strike: 100,
  years: 0.1,
  volatility: 0.2,
  rate: 0.04,
  dividendYield: 0.01,
};
const names = Object.keys(europeanGreeks(base)) as (keyof OptionGreeks)[];

describe('greeksColumns', () => {
  test('equals the scalar definitions within their own rounding', () => {
    fc.assert(
      fc.property(fc.array(arbitraryOption, { minLength: 1, maxLength: 8 }), (options) => {
        const spot = options[0]?.spot ?? 100;
        const rows = options.map((o) => ({ ...o, spot, strike: (o.strike / o.spot) * spot }));
        const columns = columnsOf([...rows, ...rows], spot);
        rows.forEach((o, i) => {
          const expected = europeanGreeks(o);
          const allowed = greeksTolerance(o);
          for (const name of names) {
            const label = `${name} of ${JSON.stringify(o)}`;
            expectClose(columns[name][i] ?? Number.NaN, expected[name], allowed[name] / 2, label);
            expect(columns[name][i + rows.length]).toBe(columns[name][i]);
          }
        });
      }),
    );
  });
  test('shares between neighbours only what is the same in both', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const rows: EuropeanOption[] = [
          o,
          { ...o, right: o.right === 'call' ? 'put' : 'call' },
          { ...o, strike: o.strike * 1.01 },
          { ...o, volatility: o.volatility * 1.01 },
          { ...o, years: o.years * 1.01 },
          { ...o, rate: o.rate + 0.01 },
          { ...o, dividendYield: o.dividendYield + 0.01 },
        ];
        const order = rows.flatMap((row) => [rows[0] ?? o, row]);
        const together = columnsOf(order, o.spot);
        order.forEach((row, i) => {
          const alone = columnsOf([row], o.spot);
          for (const name of names) expect(together[name][i]).toBe(alone[name][0]);
        });
      }),
    );
  });

  test('has the same limits', () => {
    const rows = [
      { ...base, years: 0, strike: 90 },
      { ...base, years: 0 },
      { ...base, volatility: 0 },
      { ...base, strike: 1e6 },
      { ...base, strike: 1e-6, right: 'put' as const },
    ];
    const columns = columnsOf(rows, 100);
    rows.forEach((o, i) => {
      const expected = europeanGreeks(o);
      for (const name of names) expect(columns[name][i], `${name} of row ${i}`).toBe(expected[name]);
    });
  });
  test('an unusable row is NaN in every column, says which term, and leaves the others alone', () => {
    const rows = [
      base,
      { ...base, strike: 0 },
      { ...base, volatility: -0.1 },
      { ...base, years: -1 },
      { ...base, rate: Number.NaN },
      { ...base, volatility: Number.NaN },
      { ...base, strike: Number.POSITIVE_INFINITY },
      base,
    ];
    const columns = columnsOf(rows, 100);
    for (const name of names) {
      expect([...columns[name]].map(Number.isNaN), name).toEqual([
        false,
        true,
        true,
        true,
        true,
        true,
        true,
        false,
      ]);
      expect(columns[name][7]).toBe(columns[name][0]);
    }
    expect([...columns.reason].map((code) => NO_GREEKS_REASONS[code - 1])).toEqual([
      undefined,
      'strike',
      'volatility',
      'years',
      'rate',
      'volatility',
      'strike',
      undefined,
    ]);
    const nowhere = columnsOf([base], Number.NaN);
    expect(nowhere.delta[0]).toBeNaN();
    expect(NO_GREEKS_REASONS[(nowhere.reason[0] ?? 0) - 1]).toBe('spot');
  });
  test('has no negative price', () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({ ...base, strike: 60 + 0.2 * i, years: 0.002 }));
    expect([...columnsOf(rows, 100).price].every((p) => p >= 0)).toBe(true);
  });
});
