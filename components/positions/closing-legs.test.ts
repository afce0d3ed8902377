import { expect, it } from 'vitest';
import { closingLegs } from './closing-legs.ts';

const leg = (quantity: number, held = quantity) =>
  ({
    root: 'SPY',
    right: 'call',
    strike: 595,
    expiry: '2026-11-20',
    quantity,
    held,
    entry_price: 1,
    realised: 0,
  }) as const;

it('closes each leg in proportion, never more than is held, and all by null', () => {
  const fly = { units: 3, legs: [leg(3), leg(-6), leg(3)] };
  expect(closingLegs(fly, 2)).toEqual([
    { leg: 0, contracts: 2 },
    { leg: 1, contracts: 4 },
    { leg: 2, contracts: 2 },
  ]);
  expect(closingLegs({ ...fly, legs: [leg(3, 1), leg(-6, 0), leg(3)] }, 2)).toEqual([
    { leg: 0, contracts: 1 },
    { leg: 2, contracts: 2 },
  ]);
  expect(closingLegs(fly, 3)).toBeNull();
});
