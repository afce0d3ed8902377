import { expect, test } from 'vitest';
import { SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';
import { strikeGrid } from './strike-grid.ts';

test('steps widen with distance from spot', () => {
  const strikes = strikeGrid(590, SAMPLE_UNDERLYINGS.SPY.strikes);
  const stepAt = (strike: number) => (strikes[strikes.indexOf(strike) + 1] ?? Number.NaN) - strike;
  expect([strikes[0], strikes.at(-1)]).toEqual([420, 675]);
  expect([420, 490, 505, 535, 543, 590, 636, 640].map(stepAt)).toEqual([10, 10, 5, 5, 1, 1, 1, 5]);
  expect(strikes).toEqual([...new Set(strikes)].sort((a, b) => a - b));
});
