import { describe, expect, it } from 'vitest';
import { exchangeInstant } from '../market/exchange-time.ts';
import type { PriceBar } from '../market/price-bars.ts';
import { barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { wilderRsi } from './rsi.ts';
import { rsiReport } from './rsi-report.ts';
import { sessionHistory } from './session-slots.ts';

const DATE = '2026-11-16';
const close = (i: number) => 100 + 3 * Math.sin(i / 5) + i / 400;
const sessions = sessionsBefore(DATE, 20);
let slots = 0;
const priorBars = sessions.flatMap(({ date }) => barsOf(date, () => ({ close: close(slots++) })));
const sessionBars = barsOf(DATE, () => ({ close: close(slots++) }), 61);
const history = sessionHistory(
  { sessionBars, priorBars, earlier: [] },
  { asOf: exchangeInstant(DATE, 14 * 60 + 35), spot: 100 },
);
const daily: PriceBar[] = sessionsBefore(DATE, 60).map(({ opensAt }, i) => ({
  start: opensAt,
  open: 100,
  high: 101,
  low: 99,
  close: close(i * 3),
  volume: null,
}));
/** Last closes of whole stretches of `size` slots, counted from each open, the last of a session shorter. */
function closesBySize(size: number): number[] {
  const perSession = [...sessions.map(({ date }) => date), DATE].map((date) =>
    [...priorBars, ...sessionBars].filter(({ start }) => new Date(start).toISOString().startsWith(date)),
  );
  return perSession.flatMap((bars, i) => {
    const count = i < sessions.length ? bars.length : 78;
    return bars.flatMap((bar, j) => ((j + 1) % size === 0 || j + 1 === count ? [bar.close] : []));
  });
}

describe('rsiReport', () => {
  const report = rsiReport(history, daily);

  it.each([
    ['5m', 1, 0.1],
    ['15m', 3, 0.15],
    ['1h', 12, 0.2],
    ['4h', 48, 0.25],
  ] as const)('%s: closes of bars that count from the open', (name, size, weight) => {
    const closes = closesBySize(size);
    expect(report.timeframes[name]).toMatchObject({ weight, closes: closes.length, reason: null });
    expect(report.timeframes[name].value).toBeCloseTo(wilderRsi(closes) ?? Number.NaN, 10);
  });

  it('reads the day from daily bars and weighs 10, 15, 20, 25, 30 %', () => {
    expect(report.timeframes['1d'].value).toBeCloseTo(wilderRsi(daily.map((bar) => bar.close)) ?? 0, 10);
    const all = Object.values(report.timeframes);
    expect(all.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const score = all.reduce((sum, { weight, value }) => sum + weight * ((value ?? 0) - 50) * 2, 0);
    expect(report.score).toBeCloseTo(score, 10);
    expect(report.overbought).toBe(all.filter(({ value }) => (value ?? 0) > 70).length);
    expect(report.oversold).toBe(all.filter(({ value }) => (value ?? 100) < 30).length);
  });

  it('weighs what exists and names what is missing', () => {
    const bare = rsiReport(history);
    expect(bare.missing).toEqual(['1d']);
    expect(bare.timeframes['1d']).toMatchObject({
      value: null,
      reason: '0 closed bars without a gap or possible split, 15 needed',
    });
    const known = Object.values(bare.timeframes).filter(({ value }) => value !== null);
    const score = known.reduce((sum, { weight, value }) => sum + weight * ((value ?? 0) - 50) * 2, 0) / 0.7;
    expect(bare.score).toBeCloseTo(score, 10);
    const none = sessionHistory(
      { sessionBars: [], priorBars: [], earlier: [] },
      { asOf: exchangeInstant(DATE, 700), spot: 1 },
    );
    expect(rsiReport(none)).toMatchObject({ score: null, missing: ['5m', '15m', '1h', '4h', '1d'] });
  });

  it('does not run across a missing session', () => {
    const gap = daily.filter((_, i) => i !== 50);
    expect(rsiReport(history, gap).timeframes['1d']).toMatchObject({ value: null, closes: 9 });
  });

  it('does not run across a possible split, in days or in minutes', () => {
    const times = (bar: PriceBar, by: number): PriceBar => ({
      ...bar,
      ...{ open: bar.open * by, high: bar.high * by, low: bar.low * by, close: bar.close * by },
    });
    const days = daily.map((bar, i) => times(bar, i < 51 ? 4 : 1));
    expect(rsiReport(history, days).timeframes['1d']).toMatchObject({ value: null, closes: 9 });
    const last = sessions.at(-1)?.opensAt ?? 0;
    const minutes = priorBars.map((bar) => times(bar, bar.start < last ? 1 : 0.25));
    const today = sessionBars.map((bar) => times(bar, 0.25));
    const split = sessionHistory(
      { sessionBars: today, priorBars: minutes, earlier: [] },
      { asOf: exchangeInstant(DATE, 14 * 60 + 35), spot: 25 },
    );
    expect(rsiReport(split).timeframes['5m'].closes).toBe(78 + 61);
    expect(rsiReport(split).timeframes['4h']).toMatchObject({ value: null, closes: 3 });
    const overnight = sessionHistory(
      { sessionBars: today, priorBars, earlier: [] },
      { asOf: exchangeInstant(DATE, 14 * 60 + 35), spot: 25 },
    );
    expect(rsiReport(overnight).timeframes['5m'].closes).toBe(61);
  });
});
