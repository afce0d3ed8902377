import { LTTB } from 'downsample';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestTriangle } from './largest-triangle.ts';

/** The published package, whose rows are [x, y]. */
const reference = (y: readonly number[], points: number) => {
  const picked = LTTB(
    y.map((value, i) => [i, value] as [number, number]),
    points,
  ) as [number, number][];
  return picked.map(([x]) => x);
};
const own = (y: readonly number[], points: number) =>
  largestTriangle(
    Float64Array.from(y, (_, i) => i),
    Float64Array.from(y),
    { start: 0, end: y.length },
    points,
  );

/** The package multiplies a rounded bucket size, which now and then ends a bucket one row early. */
const isBucketSizeExact = (rows: number, points: number) =>
  Array.from({ length: points - 1 }, (_, i) => i).every(
    (i) => Math.floor(i * ((rows - 2) / (points - 2))) === Math.floor((i * (rows - 2)) / (points - 2)),
  );

test('picks the rows that the package downsample picks, whatever the series', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 400 }),
      fc.integer({ min: 3, max: 60 }),
      (y, points) => {
        fc.pre(isBucketSizeExact(y.length, points));
        expect(own(y, points)).toEqual(reference(y, points));
      },
    ),
  );
});

test('a lone spike stays', () => {
  const y = Array.from({ length: 10_000 }, (_, i) => (i === 5_431 ? 100 : Math.sin(i / 300)));
  expect(own(y, 50)).toContain(5_431);
});

test('a range of a series is read as if it stood alone', () => {
  const y = Float64Array.from({ length: 300 }, (_, i) => (i * 7919) % 101);
  const x = Float64Array.from({ length: 300 }, (_, i) => i);
  const alone = largestTriangle(x.subarray(100, 250), y.subarray(100, 250), { start: 0, end: 150 }, 20);
  expect(largestTriangle(x, y, { start: 100, end: 250 }, 20)).toEqual(alone.map((i) => i + 100));
});

test('fewer rows than points are all kept; fewer than three points are refused', () => {
  expect(own([3, 1, 2], 5)).toEqual([0, 1, 2]);
  expect(() => own([1, 2, 3, 4], 2)).toThrow(/points must be three or more/);
});
