import { expect, it } from 'vitest';
import { pathMarks } from './path-marks.ts';

const MINUTE_MS = 60_000;
/** Monday 16 November 2026, 09:30 in New York. */
const OPEN = Date.UTC(2026, 10, 16, 14, 30);
const session = (day: number) =>
  Array.from({ length: 79 }, (_, i) => ({ asOf: OPEN + day * 1440 * MINUTE_MS + i * 5 * MINUTE_MS }));
const days = (count: number) => Array.from({ length: count }, (_, day) => session(day)).flat();
const none = new Set<number>();

it('keeps every mark of a session or two', () => {
  expect(pathMarks(days(2), none)).toEqual({ marks: days(2), by: 'mark' });
});

it('goes hour by hour over a week, and keeps the first mark and those of trades', () => {
  const week = days(5);
  const traded = week[100]?.asOf ?? 0;
  const { marks, by } = pathMarks(week, new Set([traded]));
  expect(by).toBe('hour');
  expect(marks[0]).toEqual(week[0]);
  expect(marks.at(-1)).toEqual(week.at(-1));
  expect(marks.map(({ asOf }) => asOf)).toContain(traded);
  expect(marks.length).toBeLessThan(45);
});

it('goes day by day over a quarter', () => {
  const { marks, by } = pathMarks(days(60), none);
  expect(by).toBe('day');
  expect(marks).toHaveLength(61);
});
