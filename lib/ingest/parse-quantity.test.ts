import { describe, expect, it } from 'vitest';
import { parseCount, parsePrice, parseStrike } from './parse-quantity.ts';

describe('parsePrice', () => {
  it.each([
    [0, 0],
    ['1,234.5', '"1,234.5" is not a plain decimal number'],
    [-0.05, '-0.05 is below zero'],
    [null, null],
  ])('%j → %j', (value, result) => expect(parsePrice(value)).toBe(result));
  it('takes separators where they can be nothing else', () =>
    expect(parsePrice('1,234.5', 'unambiguous')).toBe(1234.5));
});

describe('parseCount', () => {
  it.each([
    [7.0, 7],
    ['', null],
    [1.5, '1.5 is not a whole number'],
    [-1, '-1 is below zero'],
    [2 ** 53, '9007199254740992 is too large to be exact'],
  ])('%j → %j', (value, result) => expect(parseCount(value)).toBe(result));
  it('takes separators in any whole number of a CSV file', () =>
    expect(parseCount('1,234', 'unambiguous')).toBe(1234));
});

describe('parseStrike', () => {
  it.each([
    [1.5, 1.5],
    [null, 'is missing'],
    [-999, 'is missing'],
    [0, '0 is not above zero'],
    [-5, '-5 is not above zero'],
    ['0x10', '"0x10" is not a plain decimal number'],
  ])('%j → %j', (value, result) => expect(parseStrike(value)).toBe(result));
});
