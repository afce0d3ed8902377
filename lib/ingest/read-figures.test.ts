import { describe, expect, it } from 'vitest';
import type { FlagCounts } from './flag-counts.ts';
import { type FigureRules, type RawFigures, readFigures } from './read-figures.ts';

const rules: FigureRules = {
  separators: 'none',
  zeroIsMissing: true,
  names: { bid: 'b', ask: 'a', last: 'l', volume: 'v', openInterest: 'oi' },
};
const raw: RawFigures = {
  bid: 1,
  ask: 2,
  last: 1.5,
  volume: 3,
  openInterest: 4,
  volatility: 0.2,
  delta: 0.5,
  gamma: 0.01,
};
const read = (over: Partial<RawFigures>, zeroIsMissing = true, flags: FlagCounts = {}) =>
  readFigures({ ...raw, ...over }, { ...rules, zeroIsMissing }, flags);

describe('readFigures', () => {
  it('reads all of them', () => {
    expect(read({})).toEqual({
      bid: 1,
      ask: 2,
      last: 1.5,
      volume: 3,
      openInterest: 4,
      vendorVolatility: 0.2,
      vendorDelta: 0.5,
      vendorGamma: 0.01,
    });
  });

  it.each([
    ['bid', -1, 'b', '-1 is below zero'],
    ['ask', '0x10', 'a', '"0x10" is not a plain decimal number'],
    ['last', '1,234.5', 'l', '"1,234.5" is not a plain decimal number'],
    ['volume', 0.5, 'v', '0.5 is not a whole number'],
    ['openInterest', -1, 'oi', '-1 is below zero'],
    ['openInterest', Number.POSITIVE_INFINITY, 'oi', 'Infinity is too large to be exact'],
  ])('rejects %s %j under the source’s name', (figure, value, field, reason) => {
    expect(read({ [figure]: value })).toEqual({ field, reason });
  });

  it('keeps a row whose figures are missing, and counts a missing open interest', () => {
    const flags: FlagCounts = {};
    const none = Object.fromEntries(Object.keys(raw).map((name) => [name, null]));
    const figures = read(none, true, flags);
    expect(Object.values(figures)).toEqual(Array(8).fill(null));
    expect(flags).toEqual({ no_open_interest: 1 });
  });

  it.each([
    ['volatility', -0.1, 'vendorVolatility'],
    ['volatility', 'high', 'vendorVolatility'],
    ['delta', 52, 'vendorDelta'],
    ['gamma', -0.01, 'vendorGamma'],
    ['gamma', Number.POSITIVE_INFINITY, 'vendorGamma'],
  ])('keeps the row but not its %s %j, and counts it', (figure, value, name) => {
    const flags: FlagCounts = {};
    expect(read({ [figure]: value }, true, flags)).toHaveProperty(name, null);
    expect(flags).toEqual({ vendor_unusable: 1 });
  });

  it('takes −999 and "NaN" of the vendor for missing, uncounted', () => {
    const flags: FlagCounts = {};
    const figures = read({ volatility: -999, delta: 'NaN', gamma: -999.0 }, true, flags);
    expect(figures).toMatchObject({ vendorVolatility: null, vendorDelta: null, vendorGamma: null });
    expect(flags).toEqual({});
  });

  describe('where the source writes 0 for none', () => {
    it.each([
      [{ volatility: 0, delta: 0, gamma: 0 }, null, null],
      [{ volatility: 0, delta: 0.9974, gamma: 0 }, 0.9974, null],
      [{ volatility: 0, delta: 0.0364, gamma: 0.0001 }, 0.0364, 0.0001],
      [{ volatility: 0.68, delta: -0.0004, gamma: 0 }, -0.0004, 0],
      [{ volatility: 0.68, delta: 0, gamma: 0 }, 0, 0],
    ])('%j has delta %j and gamma %j', (figures, vendorDelta, vendorGamma) => {
      expect(read(figures)).toMatchObject({ vendorDelta, vendorGamma });
    });
    it('a last of 0 is no trade', () => expect(read({ last: 0 })).toMatchObject({ last: null }));
  });

  it('elsewhere a 0 stands, but for a volatility', () => {
    expect(read({ last: 0, volatility: 0, delta: 0, gamma: 0 }, false)).toMatchObject({
      last: 0,
      vendorVolatility: null,
      vendorDelta: 0,
      vendorGamma: 0,
    });
  });
});
