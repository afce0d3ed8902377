import { expect, test } from 'vitest';
import { smileSeries } from './smile-series.ts';

const quote = (strike: number, volatility: number) => ({
  strike,
  right: strike < 100 ? ('put' as const) : ('call' as const),
  volatility,
  half_spread: 0.002,
});
const smile = {
  expiry: '2026-12-18',
  root: 'SPY',
  days: 36.5,
  forward: 100,
  quotes: [quote(50, 0.6), quote(90, 0.25), quote(100, 0.2), quote(110, 0.18)],
  curve: [
    { strike: 91, volatility: 0.24 },
    { strike: 109, volatility: 0.18 },
  ],
  reason: null,
};

test('quotes and curve by strike in percent, far quotes left out', () => {
  const { dots, title } = smileSeries(smile);
  expect(title).toBe('SPY Fri 18 Dec');
  expect(dots.map(({ strike }) => strike)).toEqual([90, 91, 100, 109, 110]);
  expect(dots[0]).toEqual({ strike: 90, quote: 25, spread: [24.8, 25.2], curve: null });
  expect(dots[1]).toEqual({ strike: 91, quote: null, spread: null, curve: 24 });
});

test('the summary reads it in one sentence', () => {
  expect(smileSeries(smile).summary).toBe(
    'Smile of SPY Fri 18 Dec: 20.0 % at the forward, 25.0 % at 90, 18.0 % at 110.',
  );
  expect(smileSeries({ ...smile, quotes: [], curve: [] }).summary).toBe(
    'Smile of SPY Fri 18 Dec: no quotes.',
  );
});
