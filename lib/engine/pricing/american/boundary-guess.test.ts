import { describe, expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { guessBoundary, perpetualBoundary } from './boundary-guess.ts';
import { buildScheme } from './collocation-scheme.ts';
import { solveBoundary } from './solve-boundary.ts';
import { boundaryAtExpiry } from './unit-put.ts';

const scheme = buildScheme({ degree: 20, equationNodes: 20, premiumNodes: 1, tolerance: 1e-9 });

describe('perpetualBoundary', () => {
  test.each([
    [0.2, 0.05, 0],
    [0.2, 0.05, 0.08],
    [0.9, 0.001, 0.05],
    [0.01, 0.08, 0.02],
    [0.2, 0.02, -0.04],
  ])(
    'σ %f, r %f, q %f: λ = B/(B − 1) solves ½σ²λ(λ − 1) + (r − q)λ = r',
    (volatility, rate, dividendYield) => {
      const boundary = perpetualBoundary(volatility, rate, dividendYield);
      const lambda = boundary / (boundary - 1);
      const left = 0.5 * volatility ** 2 * lambda * (lambda - 1) + (rate - dividendYield) * lambda;
      expect(lambda).toBeLessThan(0);
      expectClose(left / rate, 1, 1e-8);
    },
  );

  test('without yield is 2r/(2r + σ²) (Merton 1973)', () => {
    expectClose(perpetualBoundary(0.3, 0.06, 0), 0.12 / (0.12 + 0.09), 1e-15);
  });
});

describe('guessBoundary', () => {
  test.each([
    [0.2, 0.05, 0],
    [0.3, 0.05, 0.05],
    [0.15, 0.03, 0.04],
    [0.6, 0.04, 0.01],
  ])('σ %f, r %f, q %f: within a tenth of a deviation of the boundary', (volatility, rate, dividendYield) => {
    const { ceiling, logs } = solveBoundary({ years: 1, volatility, rate, dividendYield }, scheme);
    const floor = perpetualBoundary(volatility, rate, dividendYield);
    expect(ceiling).toBe(boundaryAtExpiry(rate, dividendYield));
    for (const [i, log] of logs.entries()) {
      const years = (scheme.points[i + 1] ?? 0) ** 2;
      const guess = guessBoundary({ volatility, rate, dividendYield, floor, ceiling }, years, ceiling);
      expectClose(Math.log(guess / ceiling), log, 0.1 * volatility * Math.sqrt(years) + 1e-12, `at ${years}`);
      expect(guess).toBeLessThanOrEqual(ceiling);
      expect(guess).toBeGreaterThanOrEqual(floor);
    }
  });
});
