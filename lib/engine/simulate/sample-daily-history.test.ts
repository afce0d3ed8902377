import { describe, expect, test } from 'vitest';
import { previousSession } from '../market/exchange-calendar.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import { resampleBars } from '../market/resample-bars.ts';
import { sampleDailyHistory } from './sample-daily-history.ts';
import { sampleMarket } from './sample-market.ts';
import { SAMPLE_SYMBOLS } from './sample-underlyings.ts';

const DAYS = 252;

describe.each([...SAMPLE_SYMBOLS])('%s', (symbol) => {
  const { bars, iv30 } = sampleDailyHistory(symbol);
  const { priorBars, sessions } = sampleMarket(symbol);

  test('252 sessions before the week and its five, none missing, volatility for those before', () => {
    expect([bars.length, iv30.length]).toEqual([DAYS + 5, DAYS]);
    const dates = bars.map((bar) => exchangeDateOf(bar.start));
    expect(dates.at(-1)).toBe('2026-11-20');
    for (let i = 1; i < dates.length; i++) expect(previousSession(dates[i] ?? '').date).toBe(dates[i - 1]);
    expect(iv30.map((row) => row.date)).toEqual(dates.slice(0, DAYS));
  });

  test('the last 25 are the five-minute bars in one', () => {
    expect(bars.slice(-25)).toEqual(resampleBars([...priorBars, ...sessions.flat()], '1d'));
  });

  test('bars hold their prices, and moves are of a size with the volatility', () => {
    for (const { open, high, low, close } of bars) {
      expect(low).toBeLessThanOrEqual(Math.min(open, close));
      expect(high).toBeGreaterThanOrEqual(Math.max(open, close));
    }
    const moves = bars.slice(1, DAYS).map((bar, i) => Math.log(bar.close / (bars[i]?.close ?? Number.NaN)));
    const realised = Math.sqrt((252 * moves.reduce((sum, r) => sum + r * r, 0)) / moves.length);
    const implied = iv30.reduce((sum, row) => sum + row.iv30, 0) / DAYS;
    expect(realised / implied).toBeGreaterThan(0.7);
    expect(realised / implied).toBeLessThan(1.15);
  });

  test('volatility rises when price falls, and was both much higher and lower within the year', () => {
    let together = 0;
    for (let i = 1; i < DAYS; i++) {
      const move = (bars[i]?.close ?? 0) - (bars[i - 1]?.close ?? 0);
      const change = (iv30[i]?.iv30 ?? 0) - (iv30[i - 1]?.iv30 ?? 0);
      if (move * change < 0) together++;
    }
    expect(together / (DAYS - 1)).toBeGreaterThan(0.6);
    const values = iv30.map((row) => row.iv30);
    expect(Math.max(...values) / Math.min(...values)).toBeGreaterThan(1.7);
  });

  test('the same for the same seed, other for another', () => {
    expect(sampleDailyHistory(symbol)).toEqual({ bars, iv30 });
    expect(sampleDailyHistory(symbol, 1).iv30).not.toEqual(iv30);
  });
});
