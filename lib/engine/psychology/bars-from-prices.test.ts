import { describe, expect, it } from 'vitest';
import { tradingSession } from '../market/exchange-calendar.ts';
import { exchangeInstant } from '../market/exchange-time.ts';
import { barsFromPrices } from './bars-from-prices.ts';

const session = tradingSession('2026-11-16');
const at = (minute: number) => exchangeInstant('2026-11-16', 9 * 60 + 30 + minute);
const barsOf = (prices: readonly (readonly [number, number])[]) => {
  if (session === null) throw new Error('16 November 2026 is a session');
  const instants = prices.map(([minute, spot]) => ({ at: at(minute), spot }));
  return barsFromPrices(instants, session).map(({ start, ...bar }) => ({
    minute: (start - at(0)) / 60_000,
    ...bar,
  }));
};

describe('barsFromPrices', () => {
  it('opens and closes with the last price known then, and spans all between', () => {
    expect(
      barsOf([
        [0, 100],
        [2, 103],
        [4, 99],
        [5, 101],
        [10, 102],
      ]),
    ).toEqual([
      { minute: 0, open: 100, high: 103, low: 99, close: 101, volume: null },
      { minute: 5, open: 101, high: 102, low: 101, close: 102, volume: null },
    ]);
  });

  it('leaves a slot out where the prices are more than five minutes apart', () => {
    expect(
      barsOf([
        [0, 100],
        [5, 101],
        [13, 102],
        [15, 103],
        [20, 104],
      ]).map((bar) => bar.minute),
    ).toEqual([0, 15]);
  });

  it('works off the grid, and lets clocks be some seconds late', () => {
    expect(
      barsOf([
        [0.1, 100],
        [5.2, 101],
        [10.4, 102],
        [15.4, 103],
      ]),
    ).toEqual([
      { minute: 5, open: 100, high: 101, low: 100, close: 101, volume: null },
      { minute: 10, open: 101, high: 102, low: 101, close: 102, volume: null },
    ]);
  });

  it('makes no bar that has not closed, none from one price, none outside the session', () => {
    expect(
      barsOf([
        [0, 100],
        [4.9, 101],
      ]),
    ).toEqual([]);
    expect(barsOf([])).toEqual([]);
    expect(
      barsOf([
        [-5, 99],
        [0, 100],
        [5, 101],
      ]).map((bar) => bar.minute),
    ).toEqual([0]);
    expect(
      barsOf([
        [380, 99],
        [385, 100],
        [390, 101],
        [395, 102],
      ]).map((bar) => bar.minute),
    ).toEqual([380, 385]);
  });
});
