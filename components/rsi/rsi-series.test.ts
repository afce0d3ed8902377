import { expect, it } from 'vitest';
import { rsiRows, rsiWords } from './rsi-series.ts';

const frame = (value: number | null) => ({
  value,
  reason: value === null ? '3 closed bars, 15 needed' : null,
  weight: 0.2,
  closes: 20,
});
const rsi = (values: (number | null)[]) => {
  const [a = null, b = null, c = null, d = null, e = null] = values;
  return {
    score: 27,
    timeframes: { '5m': frame(a), '15m': frame(b), '1h': frame(c), '4h': frame(d), '1d': frame(e) },
    missing: (['5m', '15m', '1h', '4h', '1d'] as const).filter((_, i) => values[i] === null),
    overbought: values.filter((value) => value !== null && value > 70).length,
    oversold: values.filter((value) => value !== null && value < 30).length,
  };
};

it('draws each bar from 50, to either side', () => {
  const rows = rsiRows(rsi([71, 50, 30, null, 68.4]));
  expect(rows.map(({ left, width }) => [left, width])).toEqual([
    [50, 21],
    [50, 0],
    [30, 20],
    [50, 0],
    [50, expect.closeTo(18.4, 9)],
  ]);
  expect(rows.map(({ text }) => text)).toEqual(['71', '50', '30', 'unknown', '68']);
  expect(rows[3]?.reason).toMatch(/15 needed/);
});

it('says how many timeframes are stretched, of those that exist', () => {
  expect(rsiWords(rsi([71, 75, 60, null, 20]))).toBe('overbought on 2 of 4, oversold on 1 of 4; no 4h');
  expect(rsiWords(rsi([60, 60, 60, 60, 60]))).toBe('neither overbought nor oversold');
  expect(rsiWords(rsi([null, null, null, null, null]))).toBe('no timeframe has enough bars');
});
