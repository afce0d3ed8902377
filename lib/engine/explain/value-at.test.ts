import { expect, it } from 'vitest';
import { valueAt } from './value-at.ts';

const report = { now: { hedgeShares: 5, name: 'x', none: null }, steps: [{ priceMove: 0.5 }] };

it('follows names in snake_case and places in lists', () => {
  expect(valueAt(report, 'now.hedge_shares')).toBe(5);
  expect(valueAt(report, 'steps.0.price_move')).toBe(0.5);
});

it('tells what has no value from what is not there', () => {
  expect(valueAt(report, 'now.none')).toBeNull();
  expect(valueAt(report, 'now.none.deeper')).toBeNull();
  for (const path of [
    '',
    'now',
    'now.name',
    'steps.1.price_move',
    'steps.length',
    '__proto__',
    'now.constructor',
  ])
    expect(valueAt(report, path), path).toBeUndefined();
});
