import { expect, test } from 'vitest';
import { tradingSession } from '../market/exchange-calendar.ts';
import { sampleDailyHistory } from './sample-daily-history.ts';
import { sampleMarketEvents } from './sample-events.ts';
import { SAMPLE_SYMBOLS, SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';

test('every event is on a session, oldest first', () => {
  for (const symbol of SAMPLE_SYMBOLS) {
    const dates = sampleMarketEvents(symbol).map((event) => event.date);
    expect(dates).toEqual([...dates].sort());
    for (const date of dates) expect(tradingSession(date)).not.toBeNull();
  }
});

test.each(['SPY', 'QQQ', 'NVDA'] as const)('a year of %s’s dividends amounts to its yield', (symbol) => {
  const paid = sampleMarketEvents(symbol)
    .filter((event) => event.kind === 'dividend' && event.date > '2025-12-31' && event.date < '2027-01-01')
    .reduce((sum, event) => sum + (event.kind === 'dividend' ? event.amount : 0), 0);
  const bars = sampleDailyHistory(symbol).bars;
  const price = bars.reduce((sum, bar) => sum + bar.close, 0) / bars.length;
  expect(Math.abs(paid / price - SAMPLE_UNDERLYINGS[symbol].dividendYield)).toBeLessThan(0.001);
});

test('the stock reports within the sample week, after a close', () => {
  const reports = sampleMarketEvents('NVDA').filter((event) => event.kind === 'earnings');
  expect(reports.filter((event) => event.date >= '2026-11-16' && event.date <= '2026-11-20')).toEqual([
    { kind: 'earnings', date: '2026-11-18', timing: 'after_close', status: 'confirmed' },
  ]);
  expect(reports.length).toBeGreaterThanOrEqual(5);
});
