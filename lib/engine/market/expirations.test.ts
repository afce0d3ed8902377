import { describe, expect, it } from 'vitest';
import { tradingSession } from './exchange-calendar.ts';
import { weekdayOf } from './exchange-time.ts';
import {
  isQuarterEnd,
  isStandardMonthly,
  isWeekly,
  settlementInstant,
  settlementOf,
  standardMonthlyExpirations,
} from './expirations.ts';

const at = (text: string) => Date.parse(text);

describe('expirations', () => {
  it('moves a standard monthly off a holiday to the day before', () => {
    expect(standardMonthlyExpirations(2019)[3]).toBe('2019-04-18');
    expect(standardMonthlyExpirations(2022)[3]).toBe('2022-04-14');
    expect(standardMonthlyExpirations(2025)[3]).toBe('2025-04-17');
    expect(standardMonthlyExpirations(2026)[5]).toBe('2026-06-18');
    expect(isStandardMonthly('2026-06-18')).toBe(true);
    expect(isStandardMonthly('2026-06-19')).toBe(false);
  });

  it('has twelve sessions a year between the 14th and the 21st', () => {
    for (let year = 2015; year <= 2035; year++)
      for (const date of standardMonthlyExpirations(year)) {
        expect(tradingSession(date)).not.toBeNull();
        expect([4, 5]).toContain(weekdayOf(date));
        expect(Number(date.slice(8))).toBeGreaterThanOrEqual(14);
        expect(Number(date.slice(8))).toBeLessThanOrEqual(21);
      }
  });

  it('tells quarter ends and weeklies', () => {
    expect(isQuarterEnd('2026-12-31')).toBe(true);
    expect(isQuarterEnd('2024-03-28')).toBe(true);
    expect(isQuarterEnd('2026-12-18')).toBe(false);
    expect(isWeekly('2026-11-27')).toBe(true);
    expect(isWeekly('2026-12-18')).toBe(false);
    expect(isWeekly('2026-11-26')).toBe(false);
  });

  it('settles AM roots in the morning of a standard monthly only', () => {
    expect(settlementOf('SPX', '2026-12-18')).toBe('AM');
    expect(settlementOf('SPXW', '2026-12-18')).toBe('PM');
    expect(settlementOf('SPX', '2026-12-16')).toBe('PM');
    expect(settlementInstant('SPX', '2026-12-18')).toBe(at('2026-12-18T14:30:00Z'));
    expect(settlementInstant('SPXW', '2026-12-18')).toBe(at('2026-12-18T21:00:00Z'));
    expect(settlementInstant('RUT', '2022-04-14')).toBe(at('2022-04-14T13:30:00Z'));
    expect(settlementInstant('SPY', '2026-11-27')).toBe(at('2026-11-27T18:00:00Z'));
  });

  it('settles a date without a session at 16:00, and none beyond the calendar', () => {
    expect(settlementInstant('SPY', '2026-11-21')).toBe(at('2026-11-21T21:00:00Z'));
    expect(settlementInstant('SPX', '2028-12-15')).toBe(at('2028-12-15T14:30:00Z'));
    expect(() => settlementInstant('SPX', '2036-01-18')).toThrow(/2015 to 2035/);
  });
});
