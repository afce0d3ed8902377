import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './exchange-time.ts';
import { formatOptionSymbol, parseOptionSymbol } from './option-symbol.ts';

const symbol = fc.record({
  root: fc.stringMatching(/^[A-Z]{1,5}[A-Z0-9]?$/),
  date: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days)),
  right: fc.constantFrom('call' as const, 'put' as const),
  strike: fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 1000),
});

describe('option symbols', () => {
  it('reads what it writes, padded or not', () => {
    fc.assert(
      fc.property(symbol, fc.boolean(), (parts, padded) => {
        const read = parseOptionSymbol(formatOptionSymbol(parts, { padded }));
        expect(read).toEqual({ ...parts, adjusted: /\d$/.test(parts.root) });
      }),
    );
  });

  it('writes what it reads', () => {
    fc.assert(
      fc.property(symbol, fc.boolean(), (parts, padded) => {
        const text = formatOptionSymbol(parts, { padded });
        const read = parseOptionSymbol(text);
        expect(read && formatOptionSymbol(read, { padded })).toBe(text);
        expect(parseOptionSymbol(`O:${text}`)).toEqual(read);
      }),
    );
    expect(formatOptionSymbol({ root: 'SPY', date: '2025-10-01', right: 'put', strike: 500.5 })).toBe(
      'SPY251001P00500500',
    );
  });

  it.each([
    ['strike', { strike: 1.0005 }],
    ['strike', { strike: 100_000 }],
    ['strike', { strike: 0 }],
    ['strike', { strike: Number.NaN }],
    ['root', { root: 'TOOLONG' }],
    ['root', { root: '123' }],
    ['date', { date: '2100-01-15' }],
    ['date', { date: '2026-02-30' }],
  ])('does not write a %s that a symbol cannot hold: %o', (name, own) => {
    const parts = { root: 'SPY', date: '2025-10-01', right: 'put' as const, strike: 500, ...own };
    expect(() => formatOptionSymbol(parts)).toThrow(new RegExp(`^${name} must be`));
  });

  it.each([
    ['SPXW221212C01000000', 'SPXW', '2022-12-12', 'call', 1000, false],
    ['SPY   251001P00500500', 'SPY', '2025-10-01', 'put', 500.5, false],
    ['O:SPY251219C00650000', 'SPY', '2025-12-19', 'call', 650, false],
    ['AMZN7270115C00012500', 'AMZN7', '2027-01-15', 'call', 12.5, true],
    ['F261218P00000625', 'F', '2026-12-18', 'put', 0.625, false],
  ])('%s', (text, root, date, right, strike, adjusted) => {
    expect(parseOptionSymbol(text)).toEqual({ root, date, right, strike, adjusted });
  });

  it.each([
    'SPY251301C00500000',
    'SPY250230C00500000',
    'SPY251001X00500000',
    'SPY251001C0050000',
    'SPY251001C00000000',
    '251001C00500000',
    'TOOLONG251001C00500000',
    '',
    'SPY',
  ])('refuses %s', (text) => {
    expect(parseOptionSymbol(text)).toBeNull();
  });
});
