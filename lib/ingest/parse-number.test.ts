import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

describe('parseNumber', () => {
  it.each([
    [1.25, 1.25],
    [7.0, 7],
    ['7.0', 7],
    [' 3605 ', 3605],
    ['.5', 0.5],
    ['5.', 5],
    ['1.2E-05', 0.000012],
    [-3, -3],
    [Number.MAX_SAFE_INTEGER, 9007199254740991],
  ])('reads %j as %d', (value, number) => expect(parseNumber(value)).toBe(number));

  it.each([null, undefined, '', ' ', 'NaN', 'nan', 'N/A', 'null', '--', -999, '-999.0'])(
    'takes %j for missing',
    (value) => expect(parseNumber(value)).toBeNull(),
  );

  it.each([-0, '-0', '-0.0'])('reads %j as plain zero', (value) =>
    expect(Object.is(parseNumber(value), 0)).toBe(true),
  );

  it.each([
    ['0x10', 'is not a plain decimal number'],
    ['1,234.5', 'is not a plain decimal number'],
    ['1 234', 'is not a plain decimal number'],
    ['12abc', 'is not a plain decimal number'],
    ['Infinity', 'is not a plain decimal number'],
    ['+5', 'is not a plain decimal number'],
    ['1_000', 'is not a plain decimal number'],
    ['١٢', 'is not a plain decimal number'],
    [Number.NaN, 'is not a plain decimal number'],
    [Number.POSITIVE_INFINITY, 'is too large to be exact'],
    ['1e999', 'is too large to be exact'],
    [2 ** 53, 'is too large to be exact'],
    ['9007199254740993', 'is too large to be exact'],
    [5e-324, 'is too small to be exact'],
    [true, 'is not a number'],
    [[1], 'is not a number'],
    [{}, 'is not a number'],
  ])('has a reason against %j', (value, reason) => expect(parseNumber(value)).toContain(reason));

  it.each([
    ['1,234.5', 'unambiguous', 1234.5],
    ['1,234,567', 'unambiguous', 1234567],
    ['-1,234.5', 'unambiguous', -1234.5],
    ['1,234', 'whole', 1234],
    ['12,345,678', 'whole', 12345678],
    ['1,234.0', 'whole', 1234],
  ] as const)('reads %s, separators %s, as %d', (text, separators, number) =>
    expect(parseNumber(text, separators)).toBe(number),
  );

  it.each([
    ['1,234', 'unambiguous'],
    ['1,23', 'whole'],
    ['12,34,567', 'whole'],
    ['1,2345', 'whole'],
    [',234', 'whole'],
    ['1,234,56', 'unambiguous'],
  ] as const)('refuses %s, separators %s', (text, separators) =>
    expect(typeof parseNumber(text, separators)).toBe('string'),
  );

  it('reads what JSON writes of any exact number', () => {
    const exact = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -(2 ** 53 - 1), max: 2 ** 53 - 1 })
      .filter((x) => x !== -999 && (x === 0 || Math.abs(x) >= 2 ** -1022));
    fc.assert(
      fc.property(exact, (x) => parseNumber(String(x)) === parseNumber(x) && parseNumber(x) === x + 0),
    );
  });

  it('names at most the start of a long text', () => {
    expect(parseNumber('x'.repeat(10_000))).toHaveLength(42 + 1 + ' is not a plain decimal number'.length);
  });
});
