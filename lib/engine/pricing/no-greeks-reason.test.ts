import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryOption } from '../testing/arbitrary-option.ts';
import { NO_GREEKS_REASONS, type NoGreeksReason, noGreeksReason } from './no-greeks-reason.ts';

const usable = { spot: 100, strike: 90, years: 0.5, volatility: 0.2, rate: 0.04, dividendYield: 0.01 };

it.each<[NoGreeksReason, Partial<typeof usable>]>([
  ['spot', { spot: 0 }],
  ['spot', { spot: Number.NaN, strike: -1 }],
  ['strike', { strike: -1 }],
  ['strike', { strike: Number.POSITIVE_INFINITY }],
  ['years', { years: -1e-9 }],
  ['years', { years: Number.POSITIVE_INFINITY }],
  ['volatility', { volatility: -0.1 }],
  ['volatility', { volatility: Number.NaN }],
  ['rate', { rate: Number.NaN }],
  ['rate', { rate: -2000 }],
  ['dividend_yield', { dividendYield: Number.NEGATIVE_INFINITY }],
])('names %s in %j', (reason, change) => {
  expect(noGreeksReason({ ...usable, ...change })).toBe(reason);
  expect(NO_GREEKS_REASONS).toContain(reason);
});

it('names none of an option, nor of its limits', () => {
  fc.assert(
    fc.property(arbitraryOption, (option) => {
      expect(noGreeksReason(option)).toBeNull();
      expect(noGreeksReason({ ...option, years: 0, volatility: 0 })).toBeNull();
    }),
  );
});
