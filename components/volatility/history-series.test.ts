import { expect, test } from 'vitest';
import type { HistorySeries } from '@/lib/schema/history-answer.ts';
import { historyLine, timeText, valueText } from './history-series.ts';

const series = (over: Partial<HistorySeries> = {}) =>
  ({
    metric: 'daily_iv30',
    method: 'raw',
    points_in: 3,
    points_out: 3,
    at: ['2026-11-12T21:00:00.000Z', '2026-11-13T21:00:00.000Z', '2026-11-16T21:00:00.000Z'],
    value: [0.15, 0.2, 0.151],
    gaps: [],
    narrow_gaps: 0,
    ...over,
  }) as HistorySeries;

test('a line says its range, its last value and how it was sampled', () => {
  const line = historyLine(series(), false);
  expect(line?.axis.points.map(({ value }) => value)).toEqual([15, 20, 15.1]);
  expect(line?.summary).toBe('IV30 from Thu 12 Nov to Mon 16 Nov between 15.0 % and 20.0 %, last 15.1 %.');
  expect(line?.sampling).toBe('3 rows, no gaps');
  expect(line?.last).toBe('15.1 %');
});

test('a thinned one says from how many rows, and counts all gaps', () => {
  const gaps = [{ after: '2026-11-12T21:00:00.000Z', before: '2026-11-13T21:00:00.000Z' }];
  const line = historyLine(series({ method: 'lttb', points_in: 97_920, gaps, narrow_gaps: 2 }), false);
  expect(line?.sampling).toBe('3 of 97,920 rows by largest-triangle-three-buckets, 3 gaps');
});

test('no values, or a metric that is no line, draw nothing', () => {
  expect(historyLine(series({ at: [], value: [] }), true)).toBeNull();
  expect(historyLine(series({ metric: 'phase', value: [] }), true)).toBeNull();
});

test('values and times in words', () => {
  expect(valueText('net_gex', -1.25e9)).toBe('−$1.25B');
  expect(timeText(Date.UTC(2026, 10, 16, 19, 35), true)).toBe('Mon 16 Nov 14:35');
  expect(timeText(Date.UTC(2026, 10, 16, 19, 35), false)).toBe('Mon 16 Nov');
});
