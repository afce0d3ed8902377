import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addDays,
  daysBetween,
  exchangeDateOf,
  exchangeInstant,
  exchangeMinuteOf,
  exchangeOffsetMinutes,
  isExchangeDate,
} from './exchange-time.ts';

const HOUR_MS = 3_600_000;
const newYork = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

function expectSameClock(at: number) {
  const minute = exchangeMinuteOf(at);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const text = `${exchangeDateOf(at)}, ${two(minute / 60)}:${two(minute % 60)}:${two((minute * 60) % 60)}`;
  expect(text).toBe(newYork.format(at));
}

describe('exchange time', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('agrees with the time-zone database around every change from 2015 to 2035', () => {
    for (let year = 2015; year <= 2035; year++) {
      for (const [month, day] of [
        [2, 7],
        [10, 1],
      ] as const) {
        const from = Date.UTC(year, month, day);
        for (let at = from; at < from + 8 * 24 * HOUR_MS; at += HOUR_MS) expectSameClock(at);
      }
    }
  });

  it.each([
    ['UTC', 0],
    ['America/New_York', -5],
    ['Asia/Tokyo', 9],
    ['Pacific/Apia', 13],
  ])('is the same with TZ=%s', (zone, hoursAhead) => {
    vi.stubEnv('TZ', zone);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(new Date(2026, 0, 1, 12).getTime()).toBe(
      Date.parse('2026-01-01T12:00:00Z') - hoursAhead * HOUR_MS,
    );
    expect(exchangeInstant('2026-11-20', 960)).toBe(Date.parse('2026-11-20T21:00:00Z'));
    expect(exchangeInstant('2026-03-06', 570)).toBe(Date.parse('2026-03-06T14:30:00Z'));
    expect(exchangeInstant('2026-03-09', 570)).toBe(Date.parse('2026-03-09T13:30:00Z'));
    expect(exchangeInstant('2026-10-30', 960)).toBe(Date.parse('2026-10-30T20:00:00Z'));
    expect(exchangeInstant('2026-11-02', 960)).toBe(Date.parse('2026-11-02T21:00:00Z'));
    expect(exchangeDateOf(Date.parse('2026-11-20T04:59:59Z'))).toBe('2026-11-19');
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
    expect(daysBetween('2026-10-30', '2026-11-02')).toBe(3);
  });

  it('changes on the second Sunday of March and the first of November at 02:00', () => {
    expect(exchangeOffsetMinutes(Date.parse('2026-03-08T06:59:59Z'))).toBe(-300);
    expect(exchangeOffsetMinutes(Date.parse('2026-03-08T07:00:00Z'))).toBe(-240);
    expect(exchangeOffsetMinutes(Date.parse('2026-11-01T05:59:59Z'))).toBe(-240);
    expect(exchangeOffsetMinutes(Date.parse('2026-11-01T06:00:00Z'))).toBe(-300);
  });

  it('takes the first of an hour that occurs twice and skips one that does not occur', () => {
    expect(exchangeInstant('2026-11-01', 90)).toBe(Date.parse('2026-11-01T05:30:00Z'));
    expect(exchangeInstant('2026-11-01', 120)).toBe(Date.parse('2026-11-01T07:00:00Z'));
    expect(exchangeInstant('2026-03-08', 119)).toBe(Date.parse('2026-03-08T06:59:00Z'));
    expect(exchangeInstant('2026-03-08', 150)).toBe(Date.parse('2026-03-08T07:30:00Z'));
    expect(exchangeInstant('2026-03-08', 180)).toBe(Date.parse('2026-03-08T07:00:00Z'));
  });

  it('gives the clock back for every minute of a session day', () => {
    for (const date of ['2026-03-06', '2026-03-09', '2026-10-30', '2026-11-02'])
      for (let minute = 0; minute < 1440; minute++) {
        const at = exchangeInstant(date, minute);
        expect(exchangeDateOf(at)).toBe(date);
        expect(exchangeMinuteOf(at)).toBe(minute);
      }
    expect(exchangeMinuteOf(exchangeInstant('2026-11-20', 570) + 1500)).toBe(570.025);
  });

  it('refuses what is no instant', () => {
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 9e15])
      expect(() => exchangeDateOf(at)).toThrow(`at must be an instant in milliseconds, got ${at}`);
  });

  it('refuses dates that do not exist', () => {
    expect(isExchangeDate('2028-02-29')).toBe(true);
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', 'soon'])
      expect(() => addDays(text, 1)).toThrow(/calendar date/);
  });
});
