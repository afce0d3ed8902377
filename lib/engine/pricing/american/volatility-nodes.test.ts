import { expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { buildScheme } from './collocation-scheme.ts';
import { solveBoundary } from './solve-boundary.ts';
import { volatilityNodes } from './volatility-nodes.ts';

const scheme = buildScheme({ degree: 6, equationNodes: 6, premiumNodes: 2, tolerance: 1e-4 });
const put = { years: 0.4, volatility: 0.2, rate: 0.04, dividendYield: 0.01 };
const now = Float64Array.of(1);
const solved = (volatility: number) => {
  const { ceiling, logs } = solveBoundary({ ...put, volatility }, scheme);
  return Math.log(ceiling) + (logs.at(-1) ?? Number.NaN);
};

test.each([
  [0.1, 0.45],
  [0.2, 0.25],
])('boundaries between volatilities %f and %f are those solved there', (lowest, highest) => {
  const at = volatilityNodes(put, lowest, highest, now, scheme);
  for (let share = 0; share <= 1; share += 0.125) {
    const volatility = lowest * (highest / lowest) ** share;
    const exact = solved(volatility);
    expectClose(at(volatility)[0] ?? Number.NaN, exact, 3e-3 * Math.abs(exact), `${volatility}`);
  }
});

test('one volatility is one boundary, at expiry the ceiling', () => {
  const times = Float64Array.of(1, 0);
  const [today, last] = volatilityNodes(put, 0.2, 0.2, times, scheme)(0.2);
  expectClose(today ?? Number.NaN, solved(0.2), 1e-12);
  expect(last).toBeCloseTo(0, 12);
});
