import { expect, it } from 'vitest';
import { priceRange } from './price-range.ts';
import { ladderPage, moveOf, planAt, wallAt } from './testing/ladder-page.ts';

const bar = (low: number, high: number) => ({
  ...{ start: Date.parse('2026-11-16T14:30:00Z'), open: low, high, low, close: high, volume: null },
});

it('covers at least 1 % either side of spot', () => {
  expect(priceRange(ladderPage({ spot: 200 }))).toEqual({ low: 198, high: 202 });
});

it('covers the session, 1.2 expected moves, and walls within 6 %, not those beyond', () => {
  const page = ladderPage({
    spot: 200,
    exposure: { call_wall: wallAt(211), put_wall: wallAt(187) },
    levels: moveOf(5),
    page: { bars: [bar(192, 196), bar(191.5, 199)], spots: [{ at: 0, spot: 190 }] },
  });
  expect(priceRange(page)).toEqual({ low: 190, high: 211 });
  expect(priceRange(ladderPage({ spot: 200, levels: moveOf(5) }))).toEqual({ low: 194, high: 206 });
});

it('covers the plan’s strikes', () => {
  expect(priceRange(ladderPage({ spot: 200, plan: planAt('call', 202, 206, 1) }))).toEqual({
    low: 198,
    high: 206,
  });
});

it('takes the range of the view before all else', () => {
  const page = ladderPage({ spot: 200, range: 3, levels: moveOf(50), page: { bars: [bar(100, 300)] } });
  expect(priceRange(page)).toEqual({ low: 194, high: 206 });
});
