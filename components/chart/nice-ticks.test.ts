import { expect, test } from 'vitest';
import { niceTicks } from './nice-ticks.ts';

test('ticks at multiples of 1, 2 or 5', () => {
  expect(niceTicks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(niceTicks(474.7, 712.1, 6)).toEqual([500, 550, 600, 650, 700]);
  expect(niceTicks(5, 5, 4)).toEqual([5]);
});
