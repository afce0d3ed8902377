import { describe, expect, it } from 'vitest';
import type { AttributionAnswer } from '@/lib/schema/attribution-answer.ts';
import { attributionSeries, centsText } from './attribution-series.ts';

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
const revaluation = { spot: 0, time: 0, volatility: 0, rate: 0, market_minus_model: 0 };
const step = (as_of: string, spot: number, actual: number) => ({
  snapshot_id: as_of,
  as_of,
  spot,
  mark: 0,
  actual,
  greeks,
  revaluation,
});
const answer = (steps: AttributionAnswer['steps']): AttributionAnswer => ({
  actual: 92.5,
  greeks,
  revaluation,
  by_leg: [],
  from: { snapshot_id: 'a', as_of: '2026-11-16T19:35:00Z', spot: 593 },
  to: { snapshot_id: 'd', as_of: '2026-11-19T20:00:00Z', spot: 593.3 },
  ...(steps && { steps }),
});
const mock = answer([
  step('2026-11-17T20:00:00Z', 594.8, -25),
  step('2026-11-18T20:00:00Z', 593.2, 90),
  step('2026-11-19T20:00:00Z', 593.3, 27.5),
]);

describe('attributionSeries', () => {
  const { bars, domain, summary, period } = attributionSeries(mock);

  it('runs from total to total and ends with the whole: −25, +90, +27.50, +92.50', () => {
    expect(bars.map(({ range }) => range)).toEqual([
      [0, -25],
      [-25, 65],
      [65, 92.5],
      [0, 92.5],
    ]);
    expect(bars.at(-1)).toMatchObject({ name: 'Result', isTotal: true, label: '+92.50' });
  });

  it('names days on a path over days and times within one', () => {
    expect(bars.slice(0, 2).map(({ name, below }) => [name, below])).toEqual([
      ['Tue 17 Nov', '594.80'],
      ['Wed 18 Nov', '593.20'],
    ]);
    const within = attributionSeries(answer([step('2026-11-16T20:00:00Z', 594, 92.5)]));
    expect(within.bars[0]?.name).toBe('15:00');
  });

  it('keeps zero inside and says it all in one sentence', () => {
    expect(domain[0]).toBeLessThan(-25);
    expect(domain[1]).toBeGreaterThan(92.5);
    expect(summary).toBe('Tue 17 Nov −25.00, Wed 18 Nov +90.00, Thu 19 Nov +27.50; in all +92.50 dollars.');
    expect(period).toBe('Mon 16 Nov 14:35 → Thu 19 Nov 15:00');
  });

  it('is made of causes without steps, and where steps are too many to read', () => {
    const causes = ['Spot', 'Time', 'Vol', 'Rate', 'Model', 'Result'];
    expect(attributionSeries(answer(undefined)).bars.map(({ name }) => name)).toEqual(causes);
    const many = Array.from({ length: 9 }, (_, i) => step(`2026-11-16T20:0${i}:00Z`, 594, 1));
    const { bars: own } = attributionSeries({
      ...answer(many),
      actual: 9,
      revaluation: { ...revaluation, spot: 10, time: -1 },
    });
    expect(own.map(({ name }) => name)).toEqual(causes);
    expect(own.map(({ range }) => range).slice(0, 2)).toEqual([
      [0, 10],
      [10, 9],
    ]);
  });
});

it('is made of causes where these are asked for', () => {
  expect(attributionSeries(mock, 'causes').bars.map(({ name }) => name)).toContain('Time');
});

it('prints cents with a sign, zero too', () => {
  expect([0, -33.03, 15.28].map(centsText)).toEqual(['0.00', '−33.03', '+15.28']);
});
