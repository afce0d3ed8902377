import { describe, expect, it } from 'vitest';
import { heatSeries } from './heat-series.ts';

const wall = (strike: number) => ({
  strike,
  gex: 1e8,
  share: 0.2,
  distance_percent: 0,
  expiring_share: 0,
  volume_oi: null,
});
const of = (netGex: (number | null)[][]) =>
  heatSeries({
    spot: 593.42,
    call_wall: wall(595),
    put_wall: null,
    grid: {
      strikes: [595, 594, 593],
      expiries: ['2026-11-20', '2026-12-18'],
      net_gex: netGex,
      rest_gex: -4e7,
    },
  });

describe('heatSeries', () => {
  const series = of([
    [1e8, -2.5e7],
    [4e6, null],
    [0, -1e8],
  ]);

  it('writes millions with their sign where a cell matters, and always the full figure', () => {
    const cells = series.rows.flatMap((row) => row.cells);
    expect(cells.map((cell) => cell.text)).toEqual(['+100', '\u221225', '', '', '', '\u2212100']);
    expect(cells[2]?.full).toBe('$4.00M per 1 %');
    expect(cells[3]?.full).toBe('no contract');
  });

  it('shades by the square root of size, by the sign’s colour', () => {
    const cells = series.rows.flatMap((row) => row.cells);
    expect(cells.map((cell) => cell.weight)).toEqual([1, 0.5, 0.2, 0, 0, 1]);
    expect(cells.map((cell) => cell.tone)).toEqual(['gpos', 'gneg', 'gpos', 'none', 'none', 'gneg']);
  });

  it('names cells as the API does, marks the wall and where spot lies', () => {
    expect(series.rows[1]?.cells[0]?.id).toBe('grid.net_gex.1.0');
    expect(series.rows.map((row) => row.isWall)).toEqual([true, false, false]);
    expect(series.rows.map((row) => row.isAboveSpot)).toEqual([false, true, false]);
  });

  it('says the largest cell and what lies elsewhere', () => {
    expect(series.summary).toBe('Largest near spot: $100M at 595 on Fri 20 Nov.');
    expect(series.rest).toBe('Elsewhere \u2212$40.0M.');
    expect(
      of([
        [0, null],
        [null, null],
        [0, 0],
      ]).summary,
    ).toBe('No strike near spot has gamma.');
  });
});
