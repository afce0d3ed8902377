import { describe, expect, it } from 'vitest';
import { narrowLadderSeries, priceLadderSeries } from './price-ladder-series.ts';
import { figuresAt, flipAt, ladderPage, moveOf, strikesBetween, wallAt } from './testing/ladder-page.ts';

const expiry = (call_gex: number, put_gex: number) => ({
  ...{ expiry: '2026-11-20', root: 'TEST', settlement: 'PM' as const, years: 0.01 },
  ...{ net_gex: call_gex - put_gex, gross_gex: call_gex + put_gex, call_gex, put_gex },
  ...{ open_interest: 1, forward: 1, forward_source: 'parity' as const },
  ...{ forward_reason: null, exercise: 'american' as const },
});

describe('price ladder series', () => {
  it('marks the walls and sizes bars by unsigned gamma', () => {
    const { rows, largest } = priceLadderSeries(
      ladderPage({ exposure: { call_wall: wallAt(595), put_wall: wallAt(590) } }),
    );
    expect(rows.filter((row) => row.call.isWall).map((row) => row.strike)).toEqual([595]);
    expect(rows.filter((row) => row.put.isWall).map((row) => row.strike)).toEqual([590]);
    const row = rows.find(({ strike }) => strike === 592);
    expect(row?.call).toEqual({ size: figuresAt(592).call_gex, isPositive: true, isWall: false });
    expect(row?.put).toEqual({ size: -figuresAt(592).put_gex, isPositive: false, isWall: false });
    expect(largest.put).toBe(Math.max(...rows.map(({ put }) => put.size)));
  });

  it('takes totals from the whole view and colours by sign', () => {
    const strikes = strikesBetween(560, 620, 1).map((one) => ({ ...one, call_gex: -one.call_gex }));
    const by_expiry = [expiry(3e9, 5e9), expiry(1.19e9, 0.61e9)];
    const series = priceLadderSeries(ladderPage({ strikes, exposure: { by_expiry } }));
    expect(series.callTotal).toEqual({ text: 'call gamma $4.19B', isPositive: false });
    expect(series.putTotal).toEqual({ text: 'put gamma $5.61B', isPositive: false });
    expect(series.rows.every(({ call }) => !call.isPositive && call.size > 0)).toBe(true);
  });

  it('says in one sentence what the chart says, and what there is not', () => {
    const by_expiry = [expiry(4.19e9, 5.61e9)];
    const full = ladderPage({
      exposure: { by_expiry, call_wall: wallAt(595), put_wall: wallAt(585), ...flipAt(597.2) },
      levels: moveOf(4.3),
    });
    expect(priceLadderSeries(full).summary).toBe(
      'TEST at 593.42: put gamma $5.61B and call gamma $4.19B per 1 % move, call wall 595, put wall 585, flip 597.20, expected move ±4.30.',
    );
    expect(priceLadderSeries(ladderPage()).summary).toMatch(/no call wall, no put wall, no flip\.$/);
  });

  it('bins thousands of strikes, says so, and marks the bin that holds a wall', () => {
    const series = priceLadderSeries(
      ladderPage({
        spot: 6000,
        strikes: strikesBetween(2000, 9000, 1),
        exposure: { call_wall: wallAt(6072) },
      }),
    );
    expect(series.binNote).toBe('5-point bins');
    expect(series.rows.length).toBeLessThanOrEqual(46);
    expect(series.rows.filter((row) => row.call.isWall).map((row) => row.label)).toEqual(['6068–6072']);
  });

  it('leaves out the line and the words of a flip beyond the range, not its tag', () => {
    const profile = { spots: [500, 700], net_gex: [-1, 1] };
    const series = priceLadderSeries(ladderPage({ exposure: { ...flipAt(680), profile } }));
    expect(series.flip).toBeNull();
    expect(series.tags[0]).toMatchObject({ name: 'Flip ↑', beyond: 'above' });
  });

  it('draws prior levels inside the range only', () => {
    const levels = { prior_high: 591.84, prior_low: 400 };
    expect(priceLadderSeries(ladderPage({ levels })).priorLevels).toEqual([
      { price: 591.84, text: 'prior high 591.84' },
    ]);
  });

  it('has a range for one strike and for none', () => {
    for (const strikes of [[figuresAt(593.42)], []]) {
      for (const series of [
        priceLadderSeries(ladderPage({ strikes })),
        narrowLadderSeries(ladderPage({ strikes })),
      ]) {
        expect(series.rows).toHaveLength(strikes.length);
        expect(series.range.high).toBeGreaterThan(series.range.low);
        expect(series.range.high - series.range.low).toBeGreaterThan(5);
      }
    }
  });
});

describe('narrow ladder series', () => {
  it.each([
    ['one-dollar strikes', 593.42, strikesBetween(560, 620, 1), 586, 601],
    ['half-dollar strikes', 100.2, strikesBetween(80, 120, 0.5), 96.5, 104],
    ['wide strikes', 24_512, strikesBetween(20_000, 29_000, 100), 23_800, 25_300],
  ])('holds eight strikes either side of spot: %s', (_, spot, strikes, low, high) => {
    const { rows, binNote } = narrowLadderSeries(ladderPage({ spot, strikes }));
    expect(binNote).toBeNull();
    expect(rows).toHaveLength(16);
    expect([rows[0]?.strike, rows.at(-1)?.strike]).toEqual([low, high]);
  });
});
