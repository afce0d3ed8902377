import { expect, test } from 'vitest';
import { barPeriods, nextStart } from './bar-periods.ts';
import { tradingSession } from './exchange-calendar.ts';
import { exchangeDateOf, exchangeMinuteOf } from './exchange-time.ts';
import type { BarInterval } from './price-bars.ts';

const session = (date: string) => {
  const found = tradingSession(date);
  if (found === null) throw new Error(date);
  return found;
};
const clock = (at: number) => {
  const minute = exchangeMinuteOf(at);
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
};
const periodsOf = (date: string, interval: BarInterval) =>
  barPeriods(session(date), interval).map(({ start, end }) => `${clock(start)}-${clock(end)}`);

test('a whole session', () => {
  expect(periodsOf('2026-11-20', '4h')).toEqual(['9:30-13:30', '13:30-16:00']);
  expect(periodsOf('2026-11-20', '1h')).toEqual([
    '9:30-10:30',
    '10:30-11:30',
    '11:30-12:30',
    '12:30-13:30',
    '13:30-14:30',
    '14:30-15:30',
    '15:30-16:00',
  ]);
  expect(periodsOf('2026-11-20', '15m')).toHaveLength(26);
  expect(periodsOf('2026-11-20', '5m')).toHaveLength(78);
  expect(periodsOf('2026-11-20', '1m')).toHaveLength(390);
  expect(periodsOf('2026-11-20', '1d')).toEqual(['9:30-16:00']);
});

test.each(['2026-11-27', '2026-12-24'])('the half day %s ends at 13:00', (date) => {
  expect(periodsOf(date, '4h')).toEqual(['9:30-13:00']);
  expect(periodsOf(date, '1h').at(-1)).toBe('12:30-13:00');
  expect(periodsOf(date, '5m')).toHaveLength(42);
  expect(periodsOf(date, '1d')).toEqual(['9:30-13:00']);
});

test.each([
  ['2026-03-06', '2026-03-09'],
  ['2026-10-30', '2026-11-02'],
])('after the last bar of %s comes the open of %s, across the change of clocks', (friday, monday) => {
  for (const interval of ['5m', '1h', '4h', '1d'] as const) {
    const last = barPeriods(session(friday), interval).at(-1);
    const next = nextStart(session(friday), interval, { start: last?.start ?? 0 });
    expect([exchangeDateOf(next), clock(next)]).toEqual([monday, '9:30']);
  }
});
