import { describe, expect, test } from 'vitest';
import { normalisedBlackCases } from '../testing/vectors.ts';
import { guessDeviation } from './volatility-guess.ts';

describe('guessDeviation', () => {
  test('is within a tenth of the answer everywhere, within 1 % for three quarters', () => {
    const errors = normalisedBlackCases
      .map((c) => Math.abs(guessDeviation(c.x, c.price, c.complement) / c.deviation - 1))
      .sort((a, b) => a - b);
    expect(errors.at(-1)).toBeLessThan(0.1);
    expect(errors[Math.floor(0.75 * errors.length)]).toBeLessThan(0.01);
  });
});
