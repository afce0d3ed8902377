import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOfDate, weekdayOfDay } from './calendar-day.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.parse('0000-01-01T00:00:00Z') / DAY_MS;
const LAST = Date.parse('9999-12-31T00:00:00Z') / DAY_MS;
const textOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

describe('calendar days', () => {
  it('agree with the platform on every day from 1890 to 2110', () => {
    const first = dayOfDate('1890-01-01');
    const days = Array.from({ length: dayOfDate('2110-12-31') - first + 1 }, (_, i) => first + i);
    const apart = days.filter((day) => {
      const date = new Date(day * DAY_MS);
      const text = date.toISOString().slice(0, 10);
      return dayOfDate(text) !== day || dateOfDay(day) !== text || weekdayOfDay(day) !== date.getUTCDay();
    });
    expect(days.length).toBe(80_718);
    expect(apart).toEqual([]);
  });

  it('agree with it in every other year that is written with four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
        expect(dayOfDate(textOf(day))).toBe(day);
        expect(weekdayOfDay(day)).toBe(new Date(day * DAY_MS).getUTCDay());
      }),
    );
  });

  it('are none for what is no date', () => {
    const none = ['', '2026-1-01', '2026-02-29', '1900-02-29', '2026-00-10', '2026-13-01', '2026-01-00'];
    for (const text of [...none, '2026-04-31', '2026/01/01', ' 026-01-01', '2026-01-01T', '+002026-01'])
      expect(dayOfDate(text), text).toBeNaN();
    expect(dayOfDate('2000-02-29')).toBe(11_016);
    expect(() => dateOfDay(Number.NaN)).toThrow(RangeError);
  });

  it('read text as a Date does, or not at all', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9:]{4}-[01][0-9]-[0-3][0-9]$/), (text) => {
        const at = Date.parse(`${text}T00:00:00Z`);
        const exists = Number.isFinite(at) && textOf(at / DAY_MS) === text;
        expect(dayOfDate(text)).toBe(exists ? at / DAY_MS : Number.NaN);
      }),
      { numRuns: 2000 },
    );
  });
});
