import { expect, test } from 'vitest';
import { listedExpirations } from './listed-expirations.ts';
import { SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';

const { SPY, SPX, NVDA } = SAMPLE_UNDERLYINGS;

test('days of two weeks, Fridays, months and the quarter end; none on Thanksgiving', () => {
  const listed = listedExpirations(SPY, '2026-11-16');
  const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
  const nextDays = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-27'];
  const later = [
    '2026-12-04',
    '2026-12-11',
    '2026-12-18',
    '2026-12-31',
    '2027-01-15',
    '2027-02-19',
    '2027-03-19',
  ];
  expect(listed.map((e) => e.date)).toEqual([...days, ...nextDays, ...later]);
  const settles = (date: string) => listed.find((e) => e.date === date)?.settlesAt;
  expect(settles('2026-11-16')).toBe(Date.UTC(2026, 10, 16, 21));
  expect(settles('2026-11-27')).toBe(Date.UTC(2026, 10, 27, 18));
  expect(settles('2027-03-19')).toBe(Date.UTC(2027, 2, 19, 20));
  expect(new Set(listed.map((e) => e.settlement))).toEqual(new Set(['PM']));
});

test('a Friday holiday moves its expiration to the session before', () => {
  const dates = listedExpirations(SPY, '2026-12-14').map((e) => e.date);
  expect(dates).toContain('2026-12-24');
  expect(dates).not.toContain('2026-12-25');
  expect(dates).not.toContain('2027-01-01');
});

test('an index has both roots on monthly dates, the morning-settled one first, and one root else', () => {
  const listed = listedExpirations(SPX, '2026-11-16');
  const on = (date: string) => listed.filter((e) => e.date === date);
  expect(on('2026-11-20')).toMatchObject([
    { root: 'SPX', settlement: 'AM', settlesAt: Date.UTC(2026, 10, 20, 14, 30) },
    { root: 'SPXW', settlement: 'PM', settlesAt: Date.UTC(2026, 10, 20, 21) },
  ]);
  expect(on('2026-11-18')).toMatchObject([{ root: 'SPXW', settlement: 'PM' }]);
  expect(listed).toEqual([...listed].sort((a, b) => a.settlesAt - b.settlesAt));
});

test('a stock has Fridays and months only', () => {
  const dates = listedExpirations(NVDA, '2026-11-16').map((e) => e.date);
  expect(dates.slice(0, 4)).toEqual(['2026-11-20', '2026-11-27', '2026-12-04', '2026-12-11']);
  expect(dates).not.toContain('2026-12-31');
  expect(dates).toContain('2027-03-19');
});
