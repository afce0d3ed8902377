import { expect, test } from 'vitest';
import { medianTimes } from './median-time.ts';

test('works take turns, warm-up included, and each has its own median', () => {
  const calls: string[] = [];
  const work = (name: string) => () => calls.push(name);
  const times = medianTimes([work('a'), work('b')], 3, 1);
  expect(calls.join('')).toBe('abababab');
  expect(times).toHaveLength(2);
  expect(times.every((t) => t >= 0)).toBe(true);
});

test('the median, not the mean: one slow round does not count', () => {
  let clock = 0;
  const real = performance.now;
  const took = [1, 500, 2];
  let reads = 0;
  performance.now = () => {
    if (reads++ % 2 === 1) clock += took[reads / 2 - 1] ?? 0;
    return clock;
  };
  try {
    expect(medianTimes([() => 0], 3, 0)).toEqual([2]);
  } finally {
    performance.now = real;
  }
});
