import { expect, it } from 'vitest';
import { priceTrace } from './price-trace.ts';
import { ladderPage } from './testing/ladder-page.ts';

const OPEN = Date.parse('2026-11-16T14:30:00Z');
const bar = (start: number) => ({ start, open: 10, high: 12, low: 9, close: 11, volume: 5 });
const spots = [
  { at: OPEN, spot: 10 },
  { at: OPEN + 60_000, spot: 11 },
];

it('draws the session’s bars as candles, each at its middle', () => {
  const trace = priceTrace(ladderPage({ page: { bars: [bar(OPEN - 300_000), bar(OPEN)], spots } }));
  expect(trace).toEqual({
    kind: 'candles',
    width: 300_000,
    candles: [{ at: OPEN + 150_000, open: 10, high: 12, low: 9, close: 11 }],
  });
});

it('draws a line through stored spots without bars', () => {
  expect(priceTrace(ladderPage({ page: { spots } }))).toEqual({ kind: 'line', points: spots });
});

it('says so where neither is stored', () => {
  const none = { kind: 'none', text: 'No intraday prices stored' };
  expect(priceTrace(ladderPage({ page: { spots: spots.slice(0, 1) } }))).toEqual(none);
  expect(priceTrace(ladderPage({ page: { spots: [{ at: 0, spot: 9 }, ...spots.slice(0, 1)] } }))).toEqual(
    none,
  );
});
