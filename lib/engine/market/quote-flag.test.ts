import { expect, test } from 'vitest';
import { FLAG, FLAG_NAMES, flagCounts, flagNames, isBlocking } from './quote-flag.ts';

test('every flag is a bit of its own', () => {
  const all = FLAG_NAMES.reduce((bits, name) => bits | FLAG[name], 0);
  expect(flagNames(all)).toEqual(FLAG_NAMES);
  expect(FLAG_NAMES.map((name) => flagNames(FLAG[name]))).toEqual(FLAG_NAMES.map((name) => [name]));
  expect(flagNames(0)).toEqual([]);
});

test('what is no price blocks; a wide, locked or arbitrageable price and an empty book do not', () => {
  expect(FLAG_NAMES.filter((name) => isBlocking(FLAG[name]))).toEqual([
    'no_bid',
    'crossed',
    'adjusted',
    'duplicate',
  ]);
  expect(isBlocking(0)).toBe(false);
  expect(isBlocking(FLAG.wide | FLAG.crossed)).toBe(true);
});

test('counts leave zeros out', () => {
  expect(flagCounts(Uint32Array.of(FLAG.no_bid, FLAG.no_bid | FLAG.zero_oi, 0))).toEqual({
    no_bid: 2,
    zero_oi: 1,
  });
});
