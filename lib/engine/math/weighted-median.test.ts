import { expect, test } from 'vitest';
import { weightedMedian } from './weighted-median.ts';

test('is the lower median for equal weights', () => {
  expect(weightedMedian([3, 1, 2], [1, 1, 1])).toBe(2);
  expect(weightedMedian([4, 1, 3, 2], [1, 1, 1, 1])).toBe(2);
});

test('follows the weight', () => {
  expect(weightedMedian([1, 2, 10], [1, 1, 5])).toBe(10);
  expect(weightedMedian([1, 2, 10], [0, 1, 0])).toBe(2);
});

test('is NaN without weight', () => {
  expect(weightedMedian([], [])).toBeNaN();
  expect(weightedMedian([1], [0])).toBeNaN();
});
