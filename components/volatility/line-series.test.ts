import { expect, test } from 'vitest';
import type { HistorySeries } from '@/lib/schema/history-answer.ts';
import { extent, linePoints } from './line-series.ts';

const iso = (hour: number) => new Date(Date.UTC(2026, 10, 16, hour)).toISOString();
const series = (hours: number[], gaps: [number, number][] = []): HistorySeries => ({
  metric: 'net_gex',
  method: 'raw',
  points_in: hours.length,
  points_out: hours.length,
  at: hours.map(iso),
  value: hours.map((_, i) => i + 1),
  gaps: gaps.map(([after, before]) => ({ after: iso(after), before: iso(before) })),
  narrow_gaps: 0,
});

test('the line ends at a named gap and starts anew behind it', () => {
  const line = linePoints(series([15, 16, 18], [[16, 18]]), { scale: 100 });
  expect(line.map(({ value }) => value)).toEqual([100, 200, null, 300]);
  expect(line.every(({ at }, i) => i === 0 || at > (line[i - 1]?.at ?? 0))).toBe(true);
});

test('nights break it only where asked', () => {
  const days = series([15, 20, 39]);
  expect(linePoints(days).map(({ value }) => value)).toEqual([1, 2, 3]);
  expect(linePoints(days, { breakNights: true }).map(({ value }) => value)).toEqual([1, 2, null, 3]);
});

test('its extent leaves holes out', () => {
  expect(extent(linePoints(series([15, 18], [[15, 18]])))).toEqual([1, 2]);
  expect(extent([])).toBeNull();
});
