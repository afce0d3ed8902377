import { describe, expect, it } from 'vitest';
import { ladderGeometry } from './ladder-geometry.ts';
import { narrowLadderSeries, priceLadderSeries } from './price-ladder-series.ts';
import { flipAt, ladderPage, moveOf, strikesBetween, wallAt } from './testing/ladder-page.ts';

const page = ladderPage({
  exposure: { call_wall: wallAt(595), put_wall: wallAt(585), ...flipAt(597.2) },
  levels: moveOf(4.3),
});

describe('ladder geometry', () => {
  it.each([500, 784, 908, 1400])('keeps every bar and its label inside the ladder at %s px', (width) => {
    const series = priceLadderSeries(page);
    const g = ladderGeometry(series, { width, height: 438, isNarrow: false });
    expect(g.zero - g.bar(series.largest.put)).toBeGreaterThanOrEqual(g.ladderLeft + 40);
    expect(g.zero + g.bar(series.largest.call)).toBeLessThanOrEqual(g.ladderRight - 40);
    expect(g.paneRight).toBeLessThan(g.ladderLeft);
    expect(g.priceRight).toBeLessThan(width);
    expect(g.bar(0)).toBe(0);
    expect(g.y(series.range.low)).toBe(g.bottom);
    expect(g.y(series.range.high)).toBe(g.top);
  });

  it('has no price pane on a narrow screen and bars thinner than their rows', () => {
    const series = narrowLadderSeries(page);
    const g = ladderGeometry(series, { width: 358, height: 420, isNarrow: true });
    expect([g.paneRight, g.ladderLeft]).toEqual([0, 0]);
    expect(g.barHeight).toBeLessThan(g.y(590) - g.y(591));
    expect(g.zero + g.bar(series.largest.call)).toBeLessThanOrEqual(g.ladderRight - 40);
  });

  it('draws nothing of nothing', () => {
    const strikes = strikesBetween(590, 596, 1).map((one) => ({ ...one, call_gex: 0, put_gex: 0 }));
    const g = ladderGeometry(priceLadderSeries(ladderPage({ strikes })), {
      ...{ width: 908, height: 438, isNarrow: false },
    });
    expect([g.bar(0), g.barHeight, g.zero].every(Number.isFinite)).toBe(true);
  });
});
