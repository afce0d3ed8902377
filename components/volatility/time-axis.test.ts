import { expect, test } from 'vitest';
import { timeAxis } from './time-axis.ts';

const HOUR_MS = 3_600_000;
const pointsAt = (...hours: number[]) =>
  hours.map((hour) => ({ at: Date.UTC(2026, 10, 16, hour, 30), value: 1 }));

test('over one session it is clock time, named by the hour', () => {
  const { points, ticks } = timeAxis(pointsAt(14, 15, 16), true);
  expect(points.map(({ x }) => x / HOUR_MS)).toEqual([0, 1, 2]);
  expect(ticks.map(({ text }) => text)).toEqual(['09:30', '10:30', '11:30']);
});

test('over more it is trading time: a night takes twenty minutes, and the opens are named', () => {
  const { points, ticks } = timeAxis(pointsAt(14, 20, 38, 44), true);
  expect(points.map(({ x }) => x / HOUR_MS)).toEqual([0, 6, 6 + 1 / 3, 12 + 1 / 3]);
  expect(ticks).toEqual([
    { x: 0, text: 'Mon 16 Nov' },
    { x: points[2]?.x, text: 'Tue 17 Nov' },
  ]);
});

test('by session it is the calendar, with six names at the most', () => {
  const days = pointsAt(...Array.from({ length: 30 }, (_, i) => 21 + 24 * i));
  const { points, ticks } = timeAxis(days, false);
  expect(points.map(({ x }) => x)).toEqual(days.map(({ at }) => at));
  expect(ticks).toHaveLength(6);
  expect(ticks[0]?.text).toBe('Mon 16 Nov');
});
