import { expect, it } from 'vitest';
import { workedText } from './worked-text.ts';

it.each([
  [{ computed: [35.4, 48.5, 65.3, 75], unit: 'percent' }, '35.4, 48.5, 65.3, 75\u202f%'],
  [{ computed: [0.0025, 0.025], unit: 'percent' }, '0.0025, 0.025\u202f%'],
  [{ computed: [0.9125, 9.125], unit: 'percent' }, '0.91, 9.13\u202f%'],
  [{ computed: [2739.726, 273.9726], unit: 'dollars' }, '$2,739.73, $273.97'],
  [{ computed: [-22_610_000], unit: 'dollars' }, '−$22.6M'],
  [{ computed: [-189_000.00001], unit: 'shares' }, '−189,000 shares'],
  [{ computed: [2.3], unit: 'times' }, '2.3×'],
] as const)('%# is written with its unit', (figure, text) => {
  expect(workedText(figure)).toBe(text);
});
