import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalScale } from './decimal-scale.ts';

test('the smallest scale that keeps every value exactly', () => {
  expect(decimalScale(Float64Array.of(1, 200, Number.NaN))).toEqual({ scale: 1, bound: 200 });
  expect(decimalScale(Float64Array.of(592.5, 0.07, -3))).toEqual({ scale: 100, bound: 59_250 });
  expect(decimalScale(Float64Array.of(0.00000001))).toEqual({ scale: 1e8, bound: 1 });
});

test.each([
  ['a third', 1 / 3],
  ['minus zero', -0],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a sum that is off by one bit', 0.1 + 0.2],
  ['more than 32 bits', 2 ** 31],
])('none for %s', (_, value) => {
  expect(decimalScale(Float64Array.of(1, value))).toBeNull();
});

test('every integer of a scale comes back bit for bit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }), fc.nat(8), (integer, power) => {
      const found = decimalScale(Float64Array.of(integer / 10 ** power));
      expect(found?.scale).toBeLessThanOrEqual(10 ** power);
    }),
  );
});
