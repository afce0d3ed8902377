import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../../require.ts';
import { boundaryAtExpiry, exerciseBoundaries, toUnitPut } from './unit-put.ts';

const terms = { spot: 80, strike: 100, years: 1, volatility: 0.2, rate: 0.05, dividendYield: 0.02 };

describe('toUnitPut', () => {
  test('scales a put, and turns a call into the put of its symmetry', () => {
    const shared = { years: 1, volatility: 0.2 };
    expect(toUnitPut({ right: 'put', ...terms })).toEqual({
      ...shared,
      spot: 0.8,
      rate: 0.05,
      dividendYield: 0.02,
    });
    expect(toUnitPut({ right: 'call', ...terms })).toEqual({
      ...shared,
      spot: 1.25,
      rate: 0.02,
      dividendYield: 0.05,
    });
  });

  test('refuses a ratio that is no number', () => {
    expect(() => toUnitPut({ right: 'put', ...terms, spot: 1e300, strike: 1e-300 })).toThrow(InvalidArgument);
  });
});

describe('exerciseBoundaries', () => {
  test.each([
    [0.05, 0, 'one'],
    [0.05, 0.08, 'one'],
    [0.05, -0.02, 'one'],
    [0, -0.02, 'one'],
    [0, 0, 'never'],
    [0, 0.03, 'never'],
    [-0.01, 0.02, 'never'],
    [-0.01, -0.01, 'never'],
    [-0.01, -0.005, 'never'],
    [-0.01, -0.02, 'two'],
  ])('rate %f, yield %f: %s', (rate, dividendYield, expected) => {
    expect(exerciseBoundaries(rate, dividendYield)).toBe(expected);
  });
});

test('boundaryAtExpiry is the strike, or where the yield lost outweighs the interest gained', () => {
  expect(boundaryAtExpiry(0.05, 0.02)).toBe(1);
  expect(boundaryAtExpiry(0.02, 0.08)).toBe(0.25);
});
