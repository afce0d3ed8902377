import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf } from '../testing/bars-builder.ts';
import { exchangeInstant, exchangeMinuteOf } from './exchange-time.ts';
import { resampleBars } from './resample-bars.ts';

const DATE = '2026-11-20';
const rising = (slot: number) => ({ open: slot, high: slot + 2, low: slot - 1, close: slot + 1, volume: 10 });
const minutes = (bars: readonly { start: number }[]) => bars.map((bar) => exchangeMinuteOf(bar.start) / 60);

test('fifteen minutes are three bars: first open, last close, extremes, summed volume', () => {
  const [first, second] = resampleBars(barsOf(DATE, rising), '15m');
  const start = exchangeInstant(DATE, 9 * 60 + 30);
  expect(first).toEqual({ start, open: 0, high: 4, low: -1, close: 3, volume: 30 });
  expect(second).toMatchObject({ start: start + 900_000, open: 3, close: 6 });
});

test('4h is 09:30–13:30 and 13:30–close; a half day has one', () => {
  const whole = resampleBars(barsOf(DATE, rising), '4h');
  expect(minutes(whole)).toEqual([9.5, 13.5]);
  expect(whole.map((bar) => bar.close)).toEqual([48, 78]);
  const half = resampleBars(barsOf('2026-11-27', rising), '4h');
  expect(minutes(half)).toEqual([9.5]);
  expect(half[0]).toMatchObject({ close: 42, volume: 420 });
});

test('the last hour of a session is 15:30–16:00, of a half day 12:30–13:00', () => {
  expect(resampleBars(barsOf(DATE, rising), '1h').at(-1)).toMatchObject({ open: 72, close: 78, volume: 60 });
  expect(resampleBars(barsOf('2026-12-24', rising), '1h').at(-1)).toMatchObject({ open: 36, close: 42 });
});

test('a missing part leaves its longer bar out, and only that', () => {
  const bars = barsOf(DATE, (slot) => (slot === 4 ? null : rising(slot)));
  expect(resampleBars(bars, '15m')).toHaveLength(25);
  expect(minutes(resampleBars(bars, '15m')).slice(0, 2)).toEqual([9.5, 10]);
  expect(minutes(resampleBars(bars, '4h'))).toEqual([13.5]);
  expect(resampleBars(bars, '1d')).toEqual([]);
});

test('a session that is not over has no daily bar; its closed hours are there', () => {
  const bars = barsOf(DATE, rising, 30);
  expect(resampleBars(bars, '1d')).toEqual([]);
  expect(minutes(resampleBars(bars, '1h'))).toEqual([9.5, 10.5]);
});

test('volume is unknown where a part has none', () => {
  const bars = barsOf(DATE, (slot) => ({ close: 5, volume: slot === 40 ? null : 1 }));
  expect(resampleBars(bars, '4h').map((bar) => bar.volume)).toEqual([null, 30]);
});

test.each(['2026-03-06', '2026-03-09', '2026-10-30', '2026-11-02'])(
  'around the change of clocks on %s bars start at the exchange’s times',
  (date) => {
    expect(minutes(resampleBars(barsOf(date, rising), '4h'))).toEqual([9.5, 13.5]);
    expect(resampleBars(barsOf(date, rising), '1d')).toHaveLength(1);
  },
);

test('5m → 15m → 1d is 5m → 1d, for any prices and any missing slots', () => {
  const slot = fc.option(fc.record({ open: fc.nat(50), close: fc.nat(50), volume: fc.nat(9) }), {
    freq: 400,
  });
  fc.assert(
    fc.property(fc.array(slot, { minLength: 78, maxLength: 78 }), (day) => {
      const bars = barsOf(DATE, (i) => {
        const own = day[i];
        if (own === null || own === undefined) return null;
        return { ...own, high: Math.max(own.open, own.close), low: Math.min(own.open, own.close) };
      });
      expect(resampleBars(resampleBars(bars, '15m'), '1d', '15m')).toEqual(resampleBars(bars, '1d'));
    }),
  );
});
