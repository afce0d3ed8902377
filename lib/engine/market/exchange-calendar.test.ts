import { describe, expect, it } from 'vitest';
import { holidayName, nextSession, previousSession, sessionAt, tradingSession } from './exchange-calendar.ts';
import { EARLY_CLOSES, FIRST_YEAR, HOLIDAYS, LAST_YEAR } from './exchange-holidays.ts';
import { addDays, weekdayOf } from './exchange-time.ts';

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** The n-th given weekday of a month; n = −1: the last. */
function nthWeekday(year: number, month: number, weekday: number, n: number): string {
  const days = Array.from({ length: 31 }, (_, i) => iso(year, month, i + 1)).filter(
    (date) => Number(date.slice(5, 7)) === month && weekdayOf(date) === weekday,
  );
  return days.at(n > 0 ? n - 1 : n) ?? '';
}

/** Anonymous Gregorian computus (Meeus, Jones, Butcher). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return iso(year, Math.floor(n / 31), (n % 31) + 1);
}

const observed = (date: string) =>
  weekdayOf(date) === 0 ? addDays(date, 1) : weekdayOf(date) === 6 ? addDays(date, -1) : date;

/** The rules, written apart from the table. */
function closuresByRule(year: number): string[] {
  const newYear = iso(year, 1, 1);
  return [
    ...(weekdayOf(newYear) === 6 ? [] : [observed(newYear)]),
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    addDays(easter(year), -2),
    nthWeekday(year, 5, 1, -1),
    ...(year >= 2022 ? [observed(iso(year, 6, 19))] : []),
    observed(iso(year, 7, 4)),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 11, 4, 4),
    observed(iso(year, 12, 25)),
    ...(year === 2018 ? ['2018-12-05'] : []),
    ...(year === 2025 ? ['2025-01-09'] : []),
  ].sort();
}

function earlyClosesByRule(year: number): string[] {
  const isMondayToThursday = (date: string) => weekdayOf(date) >= 1 && weekdayOf(date) <= 4;
  return [iso(year, 7, 3), addDays(nthWeekday(year, 11, 4, 4), 1), iso(year, 12, 24)].filter((date) =>
    weekdayOf(date) === 5 ? date.slice(5, 7) === '11' : isMondayToThursday(date),
  );
}

describe('exchange calendar', () => {
  it.each(years)('%i: the table equals the rules', (year) => {
    const own = (dates: Iterable<string>) => [...dates].filter((d) => d.startsWith(String(year))).sort();
    expect(own(HOLIDAYS.keys())).toEqual(closuresByRule(year));
    expect(own(EARLY_CLOSES)).toEqual(earlyClosesByRule(year));
  });

  it('opens at 09:30 and closes at 16:00, on half days at 13:00, in exchange time', () => {
    const hours = (date: string) => {
      const session = tradingSession(date);
      return (
        session && [session.opensAt, session.closesAt].map((at) => new Date(at).toISOString().slice(11, 16))
      );
    };
    expect(hours('2026-11-20')).toEqual(['14:30', '21:00']);
    expect(hours('2026-07-10')).toEqual(['13:30', '20:00']);
    expect(hours('2026-11-27')).toEqual(['14:30', '18:00']);
    expect(hours('2026-12-24')).toEqual(['14:30', '18:00']);
    expect(hours('2026-11-26')).toBeNull();
    expect(hours('2026-11-21')).toBeNull();
    expect(holidayName('2026-07-03')).toBe('Independence Day');
    expect(holidayName('2018-12-05')).toMatch(/Bush/);
  });

  it('gives a file to the last session opened', () => {
    const sessionOf = (text: string) => sessionAt(Date.parse(text)).date;
    expect(sessionOf('2025-09-25T21:05:00-04:00')).toBe('2025-09-25');
    expect(sessionOf('2023-09-21T03:17:42Z')).toBe('2023-09-20');
    expect(sessionOf('2026-08-22T09:50:09-04:00')).toBe('2026-08-21');
    expect(sessionOf('2026-11-20T09:29:59.999-05:00')).toBe('2026-11-19');
    expect(sessionOf('2026-11-20T09:30:00-05:00')).toBe('2026-11-20');
    expect(sessionOf('2026-11-26T12:00:00-05:00')).toBe('2026-11-25');
  });

  it('steps over weekends and holidays', () => {
    expect(nextSession('2026-11-25').date).toBe('2026-11-27');
    expect(previousSession('2026-11-30').date).toBe('2026-11-27');
    expect(nextSession('2026-12-31').date).toBe('2027-01-04');
  });

  it('refuses a year without data and a date that does not exist', () => {
    expect(() => tradingSession('2036-01-02')).toThrow(/2015 to 2035, got 2036-01-02/);
    expect(() => tradingSession('2014-12-31')).toThrow(/date must be/);
    expect(() => tradingSession('2026-02-30')).toThrow(/calendar date/);
  });
});
