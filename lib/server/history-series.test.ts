import { expect, test } from 'vitest';
import { sessionsBefore } from '../engine/testing/bars-builder.ts';
import { numericSeries } from './history-series.ts';

const MINUTE = 60_000;
/** Ten sessions of one-minute rows. */
const at = Float64Array.from(
  sessionsBefore('2026-11-20', 10).flatMap(({ opensAt }) =>
    Array.from({ length: 390 }, (_, i) => opensAt + i * MINUTE),
  ),
);

test('more rows than points are thinned, and the answer says by which method, from how many to how many', () => {
  const values = at.map((_, i) => Math.sin(i / 40));
  const series = numericSeries('net_gex', at, values, 500);
  expect(series).toMatchObject({
    method: 'lttb',
    points_in: 3_900,
    points_out: 500,
    gaps: [],
    narrow_gaps: 0,
  });
  expect(series.at).toHaveLength(500);
  expect(series.value).toHaveLength(500);
  expect(series.at[0]).toBe(new Date(at[0] ?? 0).toISOString());
  expect(series.at.at(-1)).toBe(new Date(at.at(-1) ?? 0).toISOString());
});

test('a session without values breaks the line; a minute without one does not', () => {
  const values = at.map((_, i) => (i >= 780 && i < 1170 ? Number.NaN : i === 2_000 ? Number.NaN : i));
  const series = numericSeries('net_gex', at, values, 500);
  expect(series.gaps).toEqual([
    { after: new Date(at[779] ?? 0).toISOString(), before: new Date(at[1170] ?? 0).toISOString() },
  ]);
  expect(series.narrow_gaps).toBe(1);
});
