import { expect, it } from 'vitest';
import { contributedValue, explainedValue } from './explained-value.ts';

it.each([
  [-1_421_234_567.8, 'dollars_per_percent', '\u2212$1,421,234,568 per 1 %'],
  [12.5, 'dollars', '$13'],
  [-40_312.2, 'shares_per_dollar', '\u221240,312.2000 shares per $1'],
  [-21_258.4, 'shares', '\u221221,258.4000 shares'],
  [1234, 'shares_per_day', '1,234 shares per day'],
  [500_000, 'dollars_per_dollar', '$500,000 per $1'],
  [7.4e-8, 'dollars_per_share', '$7.400e-8 per share'],
  [1.0309, 'price_move', '+1.0309'],
  [597.5, 'price', '597.50'],
  [0.1234, 'share', '12.34\u202f%'],
  [2.314, 'times', '2.31×'],
  [1200, 'count', '1,200'],
  [0.010958904, 'years', '0.010959 years'],
  ['naive', 'text', 'naive'],
  [null, 'price', 'none'],
] as const)('writes %s %s as %s', (value, unit, text) => {
  expect(explainedValue(value, unit)).toBe(text);
});

it('writes what a contract adds compactly, signed', () => {
  expect(contributedValue(454_310_106, 'dollars_per_percent')).toBe('+$454M');
  expect(contributedValue(-1200, 'count')).toBe('\u22121.20K');
});
