import { expect, test } from 'vitest';
import { exchangeInstant } from './exchange-time.ts';
import { tradingTimeBetween } from './trading-time.ts';

const HOUR = 3_600_000;
const at = (date: string, hours: number) => exchangeInstant(date, hours * 60);

test.each([
  ['within a session', at('2026-11-20', 10), at('2026-11-20', 11.5), 1.5],
  ['over a night', at('2026-11-19', 15), at('2026-11-20', 10), 1.5],
  ['over a weekend', at('2026-11-20', 16), at('2026-11-23', 9.5), 0],
  ['over Thanksgiving and its half day', at('2026-11-25', 15), at('2026-11-30', 10), 1 + 3.5 + 0.5],
  ['over a whole session', at('2026-11-18', 16), at('2026-11-20', 9), 6.5],
  ['over the change of clocks', at('2026-10-30', 16), at('2026-11-02', 10.5), 1],
  ['of an instant', at('2026-11-20', 10), at('2026-11-20', 10), 0],
])('%s', (_, from, to, hours) => {
  expect(tradingTimeBetween(from, to) / HOUR).toBe(hours);
});
