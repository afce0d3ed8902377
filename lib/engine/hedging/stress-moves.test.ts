import { expect, it } from 'vitest';
import { stressMoves } from './stress-moves.ts';

it('goes to 15 % either side for equity, to −8 and +6 % for a broad index, in five steps each', () => {
  expect(stressMoves('equity')).toEqual([-15, -12, -9, -6, -3, 3, 6, 9, 12, 15]);
  expect(stressMoves('index').map((move) => Number(move.toFixed(9)))).toEqual([
    -8, -6.4, -4.8, -3.2, -1.6, 1.2, 2.4, 3.6, 4.8, 6,
  ]);
});
