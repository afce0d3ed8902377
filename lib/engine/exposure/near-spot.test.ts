import { expect, it } from 'vitest';
import { isNearSpot } from './near-spot.ts';

it('includes both ends', () => {
  expect([94.99, 95, 100, 105, 105.01].map((level) => isNearSpot(level, 100, 5))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});
