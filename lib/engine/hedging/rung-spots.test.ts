import { expect, it } from 'vitest';
import { curveSpots, rungSpots, usualStep } from './rung-spots.ts';

it('steps a dollar on SPY, ten on SPX, and less on a cheap stock', () => {
  expect([593.42, 5871.43, 25_000, 230, 12].map(usualStep)).toEqual([1, 10, 50, 0.5, 0.02]);
});

it('stands on round prices, six either side of the nearest', () => {
  expect(rungSpots(593.42, 1)).toEqual([587, 588, 589, 590, 591, 592, 593, 594, 595, 596, 597, 598, 599]);
  expect(rungSpots(12.33, 0.02)[6]).toBe(12.34);
  expect(rungSpots(2, 1)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(() => rungSpots(590, 0)).toThrow('step must be above zero, got 0');
});

it('draws a curve over ten percent either side, spot in the middle', () => {
  const spots = curveSpots(600);
  expect(spots).toHaveLength(81);
  expect([spots[0], spots[40], spots[80]]).toEqual([540, 600, 660]);
});
