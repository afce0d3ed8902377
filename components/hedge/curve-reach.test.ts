import { expect, it } from 'vitest';
import { curveReach } from './curve-reach.ts';

it('is the least that holds every level with room to spare', () => {
  expect(curveReach(100, { flip: 100.5, callWall: 101, putWall: 98 })).toBe(0.03);
  expect(curveReach(100, { flip: 100.5, callWall: 102.8, putWall: 98 })).toBe(0.05);
  expect(curveReach(100, { flip: 93, callWall: 101, putWall: 98 })).toBe(0.1);
});

it('does not wait for what is beyond the curve, or for what there is not', () => {
  expect(curveReach(100, { flip: 80, callWall: null, putWall: null })).toBe(0.03);
});
