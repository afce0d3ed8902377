import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StrikeFigures } from './ladder-page.ts';
import { strikeRows } from './strike-rows.ts';
import { figuresAt, strikesBetween } from './testing/ladder-page.ts';

const KEYS = [
  'call_gex',
  'put_gex',
  'net_gex',
  'call_open_interest',
  'put_open_interest',
  'call_volume',
  'put_volume',
] as const;
const sum = (rows: readonly StrikeFigures[], key: (typeof KEYS)[number]) =>
  rows.reduce((total, row) => total + row[key], 0);

describe('strike rows', () => {
  it('keeps strikes as they are where 45 rows hold them, and the range holds rows whole', () => {
    const { rows, isBinned, step, range } = strikeRows(strikesBetween(560, 620, 1), {
      low: 584.2,
      high: 600,
    });
    expect(isBinned).toBe(false);
    expect(step).toBe(1);
    expect(range).toEqual({ low: 583.5, high: 600.5 });
    expect(rows.map((row) => row.strike)).toEqual(Array.from({ length: 17 }, (_, i) => 584 + i));
    expect(rows[3]).toEqual({ ...figuresAt(587), label: '587', lowest: 587, highest: 587 });
  });

  it.each([
    ['index strikes', strikesBetween(5000, 7000, 5), { low: 5800, high: 6200 }, 10],
    ['wide strikes', strikesBetween(20_000, 29_000, 10), { low: 23_750, high: 25_250 }, 50],
    ['half dollars', strikesBetween(90, 130, 0.5), { low: 98, high: 122 }, 1],
    ['thousands of strikes', strikesBetween(1, 6000, 1), { low: 1, high: 6000 }, 250],
  ])('adds %s up in round bins', (_, strikes, asked, step) => {
    const laid = strikeRows(strikes, asked);
    expect(laid.isBinned).toBe(true);
    expect(laid.step).toBe(step);
    expect(laid.rows.length).toBeLessThanOrEqual(46);
    expect(laid.rows.every((row) => Math.abs(row.strike / step - Math.round(row.strike / step)) < 1e-9)).toBe(
      true,
    );
  });

  it('names a bin by its first and last strike', () => {
    const { rows } = strikeRows(strikesBetween(90, 130, 0.5), { low: 98, high: 122 });
    expect(rows.find((row) => row.strike === 100)).toMatchObject({
      label: '99.5–100',
      lowest: 99.5,
      highest: 100,
      call_gex: figuresAt(99.5).call_gex + figuresAt(100).call_gex,
    });
  });

  it('loses nothing: rows sum to the strikes of their range', () => {
    const strike = fc.integer({ min: 1, max: 4000 }).map((halves) => halves / 2);
    fc.assert(
      fc.property(
        fc.uniqueArray(strike, { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 10, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        (strikes, low, span) => {
          const all = strikes.map(figuresAt);
          const { rows, range } = strikeRows(all, { low, high: low + span });
          const inside = all.filter((one) => one.strike >= range.low && one.strike < range.high);
          for (const key of KEYS) expect(sum(rows, key)).toBeCloseTo(sum(inside, key), 3);
          expect(range.low).toBeLessThanOrEqual(low);
          expect(range.high).toBeGreaterThanOrEqual(low + span);
          for (const row of rows) {
            expect(row.strike).toBeGreaterThanOrEqual(range.low);
            expect(row.strike).toBeLessThanOrEqual(range.high);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has one row for one strike, and none where there are none', () => {
    expect(strikeRows([figuresAt(100)], { low: 99, high: 101 }).rows).toHaveLength(1);
    expect(strikeRows([figuresAt(50)], { low: 99, high: 101 }).rows).toEqual([]);
  });
});
