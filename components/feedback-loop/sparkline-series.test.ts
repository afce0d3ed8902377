import { expect, it } from 'vitest';
import { sparkline } from './sparkline-series.ts';

const history = (...values: (number | null)[]) =>
  values.map((value, i) => ({ at: `2026-11-16T15:0${i}:00.000Z`, value }));

it('ends at the current value and keeps the threshold in the box', () => {
  const line = sparkline({ history: history(0, 1), value: 2, threshold: 4 });
  expect(line?.path).toBe('M0.00 19.00L50.00 15.00L100.00 11.00');
  expect(line?.threshold).toBe(3);
  expect(line?.last).toEqual({ x: 100, y: 11 });
});

it('leaves a gap where a value is unknown', () => {
  expect(sparkline({ history: history(1, null, 1), value: 2, threshold: 0 })?.path.match(/M/g)).toHaveLength(
    2,
  );
});

it('draws nothing without a history or a current value', () => {
  expect(sparkline({ history: [], value: 2, threshold: 1 })).toBeNull();
  expect(sparkline({ history: history(1, 2), value: null, threshold: 1 })).toBeNull();
});
