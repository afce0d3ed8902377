import { expect, it } from 'vitest';
import { expiryRows, magnetRows, withoutWeek } from './expiry-series.ts';

const date = (expiry: string, share: number) => ({
  expiry,
  days: 1,
  bucket: 'week' as const,
  monthly: expiry === '2026-11-20',
  net_gex: -1e8,
  gross_gex: 1e9,
  share,
  call_wall_share: 0.76,
  put_wall_share: null,
});

it('draws each date against the largest and names its figures', () => {
  const rows = expiryRows({ by_date: [date('2026-11-17', 0.09), date('2026-11-20', 0.36)] });
  expect(rows.map(({ label, bar, monthly }) => [label, bar, monthly])).toEqual([
    ['Tue 17 Nov', 25, false],
    ['Fri 20 Nov', 100, true],
  ]);
  expect(rows[1]?.callWall).toEqual({
    id: 'expirations.by_date.1.call_wall_share',
    value: 0.76,
    text: '76\u202f%',
  });
  expect(rows[1]?.putWall.text).toBe('none');
  expect(expiryRows({ by_date: [] })).toEqual([]);
});

it('says what the week’s expiry leaves', () => {
  const of = (net: number, left: number) =>
    withoutWeek({
      by_date: [],
      buckets: [],
      gross_gex: 0,
      this_week_share: null,
      net_gex: net,
      net_gex_without_week: left,
    });
  expect(of(-1.42e9, 0.3e9)).toContain('changes sign');
  expect(of(-1.42e9, -0.5e9)).toContain('halves or less');
  expect(of(-1.42e9, -1e9)).toBe(
    'Without this week’s contracts net GEX keeps its sign: \u2212$1.42B to \u2212$1.00B.',
  );
});

it('lists magnets with strength and signed distance', () => {
  const magnet = {
    strike: 600,
    expiry: '2026-12-18',
    days: 32,
    gex: 1e9,
    distance_percent: 1.06,
    expected_move: 12,
    strength: 38.6,
  };
  expect(magnetRows({ magnets: [magnet] })).toEqual([
    {
      label: '600, Fri 18 Dec',
      strength: { id: 'magnets.0.strength', value: 38.6, text: '39' },
      distance: { id: 'magnets.0.distance_percent', value: 1.06, text: '+1.06\u202f%' },
    },
  ]);
});
