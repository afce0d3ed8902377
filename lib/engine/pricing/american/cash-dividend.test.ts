import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../../require.ts';
import { expectClose } from '../../testing/expect-close.ts';
import { dividendsBefore, presentValueOf } from './cash-dividend.ts';

describe('dividendsBefore', () => {
  test('keeps what goes ex between now and expiry, in order', () => {
    const all = [
      { years: 0.8, amount: 3 },
      { years: 0.2, amount: 1 },
      { years: 0, amount: 9 },
      { years: -0.1, amount: 9 },
      { years: 0.5, amount: 0 },
      { years: 1, amount: 9 },
    ];
    expect(dividendsBefore(1, all).map(({ amount }) => amount)).toEqual([1, 3]);
  });

  test.each([
    [{ years: Number.NaN, amount: 1 }, /^dividend\.years/],
    [{ years: 0.5, amount: -1 }, /^dividend\.amount .*-1/],
  ])('refuses %o', (dividend, message) => {
    expect(() => dividendsBefore(1, [dividend])).toThrow(InvalidArgument);
    expect(() => dividendsBefore(1, [dividend])).toThrow(message);
  });
});

test('presentValueOf discounts each, and refuses more than the spot', () => {
  const two = [
    { years: 0.5, amount: 2 },
    { years: 1, amount: 3 },
  ];
  expectClose(presentValueOf(two, 0.04, 100), 2 * Math.exp(-0.02) + 3 * Math.exp(-0.04), 1e-14);
  expect(() => presentValueOf(two, 0.04, 4)).toThrow(InvalidArgument);
});
