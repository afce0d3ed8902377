import { expect, it } from 'vitest';
import { rowUnder } from './row-under.ts';

it('finds the nearest row', () => {
  const rows = [{ strike: 90 }, { strike: 100 }, { strike: 110 }];
  expect([rowUnder(rows, 0), rowUnder(rows, 104), rowUnder(rows, 106), rowUnder(rows, 500)]).toEqual([
    0, 1, 2, 2,
  ]);
  expect(rowUnder([], 5)).toBeNull();
});
