import { describe, expect, it } from 'vitest';
import { ladderGeometry } from './ladder-geometry.ts';
import { planPlaces } from './plan-places.ts';
import { narrowLadderSeries, priceLadderSeries } from './price-ladder-series.ts';
import { ladderPage, planAt } from './testing/ladder-page.ts';

function placesOf(plan: ReturnType<typeof planAt>, range: number | null = null) {
  const series = priceLadderSeries(ladderPage({ plan, range }));
  const geometry = ladderGeometry(series, { width: 908, height: 438, isNarrow: false });
  return { places: planPlaces(series, geometry), geometry };
}

describe('planPlaces', () => {
  it('keeps below the short call, loses above the break-even, and joins without gaps', () => {
    const { places, geometry } = placesOf(planAt('call', 595, 600, 1.85));
    const ends = places?.segments.map(({ kind, top, height }) => [kind, top, top + height]);
    const [keep, spend, lose, most] = ends ?? [];
    expect(ends?.map(([kind]) => kind)).toEqual(['keep', 'spend', 'lose', 'most']);
    expect(keep?.[1]).toBeCloseTo(geometry.y(595), 9);
    expect(spend?.[2]).toBeCloseTo(geometry.y(595), 9);
    expect(lose?.[2]).toBeCloseTo(Number(spend?.[1]), 9);
    expect(most?.[2]).toBeCloseTo(geometry.y(600), 9);
    expect(places?.arrow?.to).toBeGreaterThan(places?.arrow?.from ?? 0);
  });

  it('mirrors a put spread', () => {
    const { places, geometry } = placesOf(planAt('put', 590, 585, 0.96));
    const keep = places?.segments.find(({ kind }) => kind === 'keep');
    expect((keep?.top ?? 0) + (keep?.height ?? 0)).toBeCloseTo(geometry.y(590), 9);
    expect(places?.arrow?.to).toBeLessThan(places?.arrow?.from ?? 0);
  });

  it('keeps labels apart and in the order of their prices', () => {
    const { places } = placesOf(planAt('call', 595, 596, 0.3));
    const labels = places?.ticks.map(({ labelY }) => labelY) ?? [];
    expect(labels).toHaveLength(3);
    for (const [i, at] of labels.entries())
      if (i > 0) expect(at - (labels[i - 1] ?? 0)).toBeGreaterThanOrEqual(15.9);
  });

  it('is cut where the asked range ends, and left out of a narrow ladder', () => {
    const { places } = placesOf(planAt('call', 595, 605, 1.85), 1);
    expect(places?.ticks.map(({ text }) => text.split(' ')[0])).toEqual(['break-even', 'short']);
    expect(places?.segments.map(({ kind }) => kind)).not.toContain('most');
    const narrow = narrowLadderSeries(ladderPage({ plan: planAt('call', 595, 600, 1.85) }));
    const geometry = ladderGeometry(narrow, { width: 358, height: 420, isNarrow: true });
    expect(planPlaces(narrow, geometry)).toBeNull();
  });
});
