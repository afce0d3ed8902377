import { describe, expect, it } from 'vitest';
import { dayTradeCount, dayTradeRulesOn } from './day-trades.ts';

const sameDay = (date: string) => ({ opened: date, closed: date });

describe('dayTradeRulesOn', () => {
  it.each([
    ['2026-06-03', ['pattern_day_trader']],
    ['2026-06-04', ['pattern_day_trader', 'intraday_margin']],
    ['2027-10-19', ['pattern_day_trader', 'intraday_margin']],
    ['2027-10-20', ['intraday_margin']],
  ])('has the rules of %s', (date, ids) => {
    expect(dayTradeRulesOn(date).map(({ id }) => id)).toEqual(ids);
  });
});

it('holds no figure that its source does not state', () => {
  expect(dayTradeRulesOn('2026-11-20').map(({ id, leastEquity, count }) => [id, leastEquity, count])).toEqual(
    [
      ['pattern_day_trader', 25_000, 4],
      ['intraday_margin', null, null],
    ],
  );
});

describe('dayTradeCount', () => {
  it('counts each leg’s round trip within the last five sessions', () => {
    const spread = [sameDay('2026-11-16'), sameDay('2026-11-16')];
    expect(dayTradeCount([...spread, sameDay('2026-11-20')], '2026-11-20')).toBe(3);
    expect(dayTradeCount([...spread, sameDay('2026-11-20')], '2026-11-22')).toBe(3);
    expect(dayTradeCount(spread, '2026-11-23')).toBe(0);
    expect(dayTradeCount([{ opened: '2026-11-16', closed: '2026-11-17' }], '2026-11-20')).toBe(0);
  });

  it('skips holidays: five sessions reach back over Thanksgiving', () => {
    expect(dayTradeCount([sameDay('2026-11-24')], '2026-12-01')).toBe(1);
    expect(dayTradeCount([sameDay('2026-11-23')], '2026-12-01')).toBe(0);
  });
});
