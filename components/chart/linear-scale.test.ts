import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearScale } from './linear-scale.ts';

test('takes ends to ends and goes on beyond them', () => {
  const y = linearScale([100, 200], [300, 0]);
  expect([100, 150, 200, 250].map(y)).toEqual([300, 150, 0, -150]);
  expect(linearScale([5, 5], [0, 10])(7)).toBe(5);
});

test('is undone by its inverse', () => {
  const number = fc.integer({ min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(number, number, number, number, number, (a, b, from, to, value) => {
      fc.pre(a !== b && from !== to);
      const scale = linearScale([a, b], [from, to]);
      expect(scale.invert(scale(value))).toBeCloseTo(value, 3);
    }),
  );
});
