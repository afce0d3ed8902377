import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinSeries } from './thin-series.ts';

const NONE: ReadonlySet<number> = new Set();
const minutes = (n: number) => Float64Array.from({ length: n }, (_, i) => i);
const wave = (n: number) =>
  Float64Array.from({ length: n }, (_, i) => Math.sin(i / 50) + ((i * 31) % 7) / 70);

test('a series within the limit is left as it is', () => {
  expect(thinSeries(minutes(5), wave(5), NONE, 5)).toEqual({
    method: 'raw',
    rows: [0, 1, 2, 3, 4],
    rowsIn: 5,
    breaks: [],
    narrowBreaks: 0,
  });
});

test('a longer one is thinned to the limit, first and last row kept', () => {
  const thin = thinSeries(minutes(10_000), wave(10_000), NONE, 500);
  expect(thin).toMatchObject({ method: 'lttb', rowsIn: 10_000, breaks: [] });
  expect(thin.rows).toHaveLength(500);
  expect([thin.rows[0], thin.rows.at(-1)]).toEqual([0, 9_999]);
});

describe('gaps', () => {
  test('rows without a value break the line and are not among the rows', () => {
    const y = wave(10);
    y[4] = y[5] = Number.NaN;
    const { rows, breaks, rowsIn } = thinSeries(minutes(10), y, NONE, 100);
    expect(rows).toEqual([0, 1, 2, 3, 6, 7, 8, 9]);
    expect(breaks).toEqual([{ after: 3, before: 6 }]);
    expect(rowsIn).toBe(8);
  });

  test('a gap in time breaks it between two rows', () => {
    expect(thinSeries(minutes(10), wave(10), new Set([7]), 100).breaks).toEqual([{ after: 6, before: 7 }]);
  });

  test('missing values at either end are no break', () => {
    const y = wave(6);
    y[0] = y[5] = Number.NaN;
    expect(thinSeries(minutes(6), y, new Set([1]), 100)).toMatchObject({ rows: [1, 2, 3, 4], breaks: [] });
  });

  test('thinned, each run keeps its ends; a break narrower than a point is closed and counted', () => {
    const y = wave(10_000);
    y.fill(Number.NaN, 4_000, 6_000);
    y[8_000] = Number.NaN;
    const { rows, breaks, narrowBreaks } = thinSeries(minutes(10_000), y, NONE, 100);
    expect(breaks).toEqual([{ after: 3_999, before: 6_000 }]);
    expect(narrowBreaks).toBe(1);
    expect(rows).toEqual(expect.arrayContaining([0, 3_999, 6_000, 9_999]));
    expect(rows.some((row) => row >= 4_000 && row < 6_000)).toBe(false);
    expect(rows).not.toContain(8_000);
  });
});

test('rows ascend, have values, and number at most the points and three for each break', () => {
  const value = fc.option(fc.integer({ min: -9, max: 9 }), { freq: 20, nil: Number.NaN });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 600 }), fc.integer({ min: 3, max: 80 }), (values, points) => {
      const y = Float64Array.from(values);
      const { rows, breaks } = thinSeries(minutes(y.length), y, NONE, points);
      expect(rows.every((row, i) => i === 0 || row > (rows[i - 1] ?? 0))).toBe(true);
      expect(rows.every((row) => !Number.isNaN(y[row]))).toBe(true);
      expect(rows.length).toBeLessThanOrEqual(points + 4 * (breaks.length + 1));
    }),
  );
});

test('nothing in, nothing out', () => {
  expect(thinSeries(minutes(0), minutes(0), NONE, 10)).toMatchObject({ rows: [], rowsIn: 0, breaks: [] });
});
