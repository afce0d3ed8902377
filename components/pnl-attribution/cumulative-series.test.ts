import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributionAnswer } from '@/lib/schema/attribution-answer.ts';
import { cumulativeSeries } from './cumulative-series.ts';

const greeks = {
  delta: 0,
  gamma: 0,
  theta: 0,
  vega: 0,
  rho: 0,
  vanna: 0,
  charm: 0,
  vomma: 0,
  speed: 0,
  unexplained: 0,
};
const zero = { spot: 0, time: 0, volatility: 0, rate: 0, market_minus_model: 0 };
const step = (minute: number, actual: number, revaluation: Partial<typeof zero>) => ({
  snapshot_id: String(minute),
  as_of: new Date(Date.UTC(2026, 10, 16, 15, minute)).toISOString(),
  spot: 590 + minute / 10,
  mark: 0,
  actual,
  greeks,
  revaluation: { ...zero, ...revaluation },
});
const answer = (steps: NonNullable<AttributionAnswer['steps']>): AttributionAnswer => ({
  actual: 0,
  greeks,
  revaluation: zero,
  by_leg: [],
  from: { snapshot_id: 'a', as_of: '2026-11-16T14:35:00Z', spot: 589 },
  to: { snapshot_id: 'b', as_of: '2026-11-16T16:00:00Z', spot: 590 },
  steps,
});

describe('cumulativeSeries', () => {
  const series = cumulativeSeries(
    answer([step(0, -25, { spot: -33.03, time: 8.03 }), step(5, 90, { spot: 45.34, time: 44.66 })]),
  );

  it('begins at zero and runs up the steps, cause by cause', () => {
    expect(series?.points.map(({ actual, spot, time }) => [actual, spot, time])).toEqual([
      [0, 0, 0],
      [-25, -33.03, 8.03],
      [65, 12.31, 52.69],
    ]);
    expect(series?.points.map(({ name, price }) => [name, price])).toEqual([
      ['start', 589],
      ['10:00', 590],
      ['10:05', 590.5],
    ]);
  });

  it('draws the whole and the causes that brought anything, and says where each ends', () => {
    expect(series?.lines.map(({ key, last }) => [key, last])).toEqual([
      ['actual', '+65.00'],
      ['spot', '+12.31'],
      ['time', '+52.69'],
    ]);
    expect(series?.summary).toBe(
      'Since the start, dollars: P&L +65.00, Spot +12.31, Time +52.69, over 2 steps.',
    );
    expect(series?.domain[0]).toBeLessThan(-33.03);
  });

  it('is no path with one step', () => {
    expect(cumulativeSeries(answer([step(0, 1, { spot: 1 })]))).toBeNull();
  });

  it('sums in whole cents: at every point the causes as shown add up to the P&L as shown', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cents, cents, cents), { minLength: 2, maxLength: 80 }), (rows) => {
        const steps = rows.map(([spot, time, volatility], i) =>
          step(i, (spot + time + volatility) / 100, {
            spot: spot / 100,
            time: time / 100,
            volatility: volatility / 100,
          }),
        );
        for (const point of cumulativeSeries(answer(steps))?.points ?? []) {
          const parts = [point.spot, point.time, point.volatility].map((value) => value.toFixed(2));
          const shown = parts.reduce((sum, text) => sum + Number(text.replace('.', '')), 0);
          expect(shown).toBe(Math.round(point.actual * 100));
        }
      }),
    );
  });
});
