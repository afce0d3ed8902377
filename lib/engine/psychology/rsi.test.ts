import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeInstant } from '../market/exchange-time.ts';
import { barsOf } from '../testing/bars-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { barCloses, wilderRsi } from './rsi.ts';
import { sessionHistory } from './session-slots.ts';

/** Closes and RSI(14) of StockCharts' ChartSchool, "Relative Strength Index", to two decimals. */
const CLOSES = [
  44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328,
  45.614, 46.282, 46.282, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521, 45.7137, 46.4515,
  45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314,
];
const RSI = [
  70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99, 41.46, 41.87,
  45.46, 37.3, 33.08, 37.77,
];

describe('wilderRsi', () => {
  it('equals the published series', () => {
    RSI.forEach((expected, i) => {
      expectClose(wilderRsi(CLOSES.slice(0, 15 + i)) ?? Number.NaN, expected, 0.01, `close ${15 + i}`);
    });
  });

  it('needs a period of changes and a price that moves', () => {
    expect(wilderRsi(CLOSES.slice(0, 14))).toBeNull();
    expect(wilderRsi(Array(30).fill(100))).toBeNull();
  });

  it('stays within 0 and 100, and turns round with the price', () => {
    const closes = fc.array(fc.double({ min: 50, max: 150, noNaN: true }), { minLength: 16, maxLength: 60 });
    fc.assert(
      fc.property(closes, (prices) => {
        const rsi = wilderRsi(prices);
        const mirrored = wilderRsi(prices.map((price) => 200 - price));
        if (rsi === null || mirrored === null) return;
        expect(rsi).toBeGreaterThanOrEqual(0);
        expect(rsi).toBeLessThanOrEqual(100);
        expectClose(rsi + mirrored, 100, 1e-6);
      }),
    );
    expect(wilderRsi(Array.from({ length: 20 }, (_, i) => i))).toBe(100);
  });
});

describe('barCloses', () => {
  const closesAt = (minute: number, missing: (date: string, slot: number) => boolean = () => false) => {
    const bars = (date: string, slots?: number) =>
      barsOf(date, (slot) => (missing(date, slot) ? null : { close: slot }), slots);
    const context = {
      priorBars: [...bars('2026-11-12'), ...bars('2026-11-13')],
      sessionBars: bars('2026-11-16', Math.floor((minute - 570) / 5)),
      earlier: [],
    };
    return barCloses(sessionHistory(context, { asOf: exchangeInstant('2026-11-16', minute), spot: 1 }));
  };

  it('takes every third close, over night and weekend, and only closed bars', () => {
    const whole = Array.from({ length: 26 }, (_, i) => 3 * i + 2);
    expect(closesAt(570 + 29)).toEqual([...whole, ...whole, 2]);
    expect(closesAt(570 + 30)).toEqual([...whole, ...whole, 2, 5]);
    expect(closesAt(570 + 3)).toEqual([...whole, ...whole]);
  });

  it('starts anew behind a missing slot', () => {
    expect(closesAt(600, (date, slot) => date === '2026-11-13' && slot === 70)).toEqual([74, 77, 2, 5]);
    expect(closesAt(615, (date, slot) => date === '2026-11-16' && slot === 1)).toEqual([5, 8]);
  });

  it('starts anew behind a missing session, today included', () => {
    expect(closesAt(600, (date) => date === '2026-11-13')).toEqual([2, 5]);
    expect(closesAt(600, (date) => date === '2026-11-16')).toEqual([]);
  });
});
