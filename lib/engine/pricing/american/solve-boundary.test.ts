import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { fillBoundarySystem, yieldDiscounts } from './boundary-equation.ts';
import { perpetualBoundary } from './boundary-guess.ts';
import { buildScheme, collocationScheme } from './collocation-scheme.ts';
import { solveBoundary } from './solve-boundary.ts';

const range = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const arbitraryPut = fc.record({
  years: range(1e-3, 3),
  volatility: range(0.05, 1.2),
  rate: range(0.001, 0.1),
  dividendYield: range(-0.03, 0.1),
});
const scheme = collocationScheme('accurate');
/** A flat boundary wiggles with its polynomial: by 1.5e-6 at most over 142 000 random puts (three years, 5 % volatility). */
const WIGGLE = 3e-6;

function residualOf(
  put: { years: number; volatility: number; rate: number; dividendYield: number },
  logs: Float64Array,
) {
  const { degree } = scheme;
  const system = { jacobian: new Float64Array(degree * degree), residual: new Float64Array(degree) };
  fillBoundarySystem(put, scheme, logs, yieldDiscounts(put, scheme), system);
  return system;
}

describe('solveBoundary', () => {
  test('solves the collocation system, between perpetual boundary and boundary at expiry, falling with time', () => {
    fc.assert(
      fc.property(arbitraryPut, (put) => {
        const { ceiling, logs } = solveBoundary(put, scheme);
        const floor = perpetualBoundary(put.volatility, put.rate, put.dividendYield);
        for (const residual of residualOf(put, logs).residual) expectClose(residual, 0, 1e-6, 'residual');
        let before = 0;
        for (const log of logs) {
          expect(log).toBeLessThan(before + WIGGLE);
          before = log;
        }
        expect(ceiling * Math.exp(before)).toBeGreaterThanOrEqual(floor * (1 - 1e-9));
      }),
    );
  });

  test('its Jacobian is the derivative of the residuals', () => {
    const put = { years: 0.7, volatility: 0.3, rate: 0.04, dividendYield: 0.05 };
    const logs = solveBoundary(put, scheme).logs.map((log, i) => log * (1 + 0.01 * Math.sin(i)));
    const { jacobian } = residualOf(put, logs);
    for (const j of [0, 4, 12, 19]) {
      const moved = (by: number) =>
        residualOf(
          put,
          logs.map((log, i) => (i === j ? log + by : log)),
        ).residual;
      const [up, down] = [moved(1e-6), moved(-1e-6)];
      for (let i = 0; i < scheme.degree; i++) {
        const difference = ((up[i] ?? 0) - (down[i] ?? 0)) / 2e-6;
        const entry = jacobian[i * scheme.degree + j] ?? Number.NaN;
        expectClose(entry, difference, 1e-6 * (1 + Math.abs(difference)), `${i}, ${j}`);
      }
    }
  });

  test('converges with the number of points', () => {
    const put = { years: 1, volatility: 0.25, rate: 0.05, dividendYield: 0.05 };
    const finer = buildScheme({ degree: 40, equationNodes: 40, premiumNodes: 1, tolerance: 1e-10 });
    const last = (logs: Float64Array): number => logs[logs.length - 1] ?? Number.NaN;
    const best = last(solveBoundary(put, finer).logs);
    expectClose(last(solveBoundary(put, scheme).logs), best, 1e-7);
    expectClose(last(solveBoundary(put, collocationScheme('fast')).logs), best, 2e-5);
  });

  test('ends at the perpetual boundary for very long options', () => {
    const put = { years: 200, volatility: 0.3, rate: 0.1, dividendYield: 0.02 };
    const { ceiling, logs } = solveBoundary(put, scheme);
    const last = ceiling * Math.exp(logs[logs.length - 1] ?? Number.NaN);
    expectClose(last, perpetualBoundary(0.3, 0.1, 0.02), 1e-4);
  });
});
