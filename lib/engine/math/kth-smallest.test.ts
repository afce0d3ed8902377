import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kthSmallest, medianIndex } from './kth-smallest.ts';
import { weightedMedian } from './weighted-median.ts';

const values = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 80 });
const ties = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 80 });

it('is what sorting would put there, and keeps every value', () => {
  fc.assert(
    fc.property(fc.oneof(values, ties), fc.nat(), (list, any) => {
      const sorted = Float64Array.from(list).sort();
      const own = Float64Array.from(list);
      const k = any % list.length;
      expect(kthSmallest(own, k) - (sorted[k] ?? Number.NaN) || 0).toBe(0);
      expect(own.sort()).toEqual(sorted);
    }),
  );
});

it('has none beyond the values', () => {
  expect(kthSmallest(new Float64Array(0), 0)).toBeNaN();
  expect(kthSmallest(Float64Array.of(1), 1)).toBeNaN();
});

it('finds the median of equal weights', () => {
  fc.assert(
    fc.property(values, (list) => {
      const even = list.map(() => 1);
      const median = kthSmallest(Float64Array.from(list), medianIndex(list.length));
      expect(median - weightedMedian(list, even) || 0).toBe(0);
    }),
  );
});
