import { expect, it } from 'vitest';
import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { forceRows } from './force-rows.ts';

const basis = { formula: 'f', badge: 'computed', note: 'n' } as const;
const cost = { margin: 11.31e6, funding_per_day: 1549.39, return: 0.0000442, annual_return: 0.0161 };
const forces: HedgeAnswer['forces'] = {
  contract: {
    unhedged: -247_675,
    hedged: -19_023,
    stops: 5,
    exercise: -295_898,
    target: 597.96,
    step: 1,
    ...basis,
  },
  regulation: {
    ...{
      naked: 11.86e6,
      premium: 106_500,
      hedged: 5.28e6,
      worst_spot: null,
      short_contracts: 1000,
      notional: 59.4e6,
    },
    underlying: 'equity',
    ...basis,
  },
  limit: { use: 0.4524, status: 'warning', next: null, ...basis },
  growth: {
    ...{
      up: [9725, 9841, 9368, 8391, 7076],
      down: [-9038],
      total_up: 44_401,
      total_down: -9038,
      ratio: 0.73,
    },
    shape: 'shrinking',
    ...basis,
  },
  capital: {
    unhedged_delta: -22.6e6,
    rate: 0.05,
    profit: null,
    unhedged: cost,
    hedged: { ...cost, return: null },
    ...basis,
  },
};

it('names the five forces in order, each with its figures and where they stand in the answer', () => {
  const rows = forceRows({ forces, spot: 593.72 });
  expect(rows.map(({ id }) => id)).toEqual(['contract', 'regulation', 'limit', 'growth', 'capital']);
  expect(rows.map(({ main }) => main.map(({ text }) => text).join(' '))).toEqual([
    '−$248K',
    '$11.9M',
    '45.2\u202f%',
    '9,725 9,841 9,368 8,391 7,076',
    '$11.3M',
  ]);
  const at = (path: string) =>
    path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], { forces });
  for (const row of rows)
    for (const figure of [...row.main, ...row.inputs.map((input) => input.figure)])
      expect(at(figure.path), figure.path).toBe(figure.value);
});

it('says the shape, and unknown where there is nothing to divide by', () => {
  const rows = forceRows({ forces, spot: 593.72 });
  expect(rows[3]?.about).toBe('Shares to trade for each of the next five dollars up; shrinking');
  expect(rows[2]?.about).toBe('Used of the gross delta limit; auto-hedge reached');
  const texts = rows[4]?.inputs.map(({ name, figure }) => `${name} ${figure.text}`);
  expect(texts).toContain('Half the spreads unknown');
  expect(texts).toContain('That on hedged unknown');
});
