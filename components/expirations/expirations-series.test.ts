import { expect, it } from 'vitest';
import { expirationsSeries } from './expirations-series.ts';

const row = (expiry: string, root: string, call_gex: number, put_gex: number) => ({
  expiry,
  root,
  settlement: 'PM' as const,
  years: 0.1,
  net_gex: call_gex - put_gex,
  gross_gex: call_gex + put_gex,
  call_gex,
  put_gex,
  open_interest: 1,
  forward: 100,
  forward_source: 'parity' as const,
  forward_reason: null,
  exercise: 'american' as const,
});

it('puts the roots of one date into one bar and names the largest', () => {
  const rows = [
    row('2026-12-18', 'SPX', 1e9, 2e9),
    row('2026-12-18', 'SPXW', 1e9, 0),
    row('2027-01-15', 'SPX', 1e9, 0),
  ];
  const { bars, ticks, rest, summary } = expirationsSeries(rows);
  expect(bars.map(({ date, call, put, share }) => [date, call, put, share])).toEqual([
    ['2026-12-18', 2e9, 2e9, 80],
    ['2027-01-15', 1e9, 0, 20],
  ]);
  expect(ticks).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4].map((n) => n * 5e8));
  expect(rest).toBeNull();
  expect(summary).toBe('Fri 18 Dec holds most gamma, 80 % of $5.00B.');
});

it('says what it does not draw', () => {
  const dates = Array.from({ length: 20 }, (_, i) =>
    row(`2026-12-${String(i + 1).padStart(2, '0')}`, 'SPY', 1e6, 0),
  );
  const { bars, rest } = expirationsSeries(dates);
  expect(bars).toHaveLength(16);
  expect(rest).toBe('4 later dates hold $4.00M');
  expect(expirationsSeries([]).summary).toBe('No gamma in this view.');
});
