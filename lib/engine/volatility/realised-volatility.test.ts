import { expect, test } from 'vitest';
import { sessionsBefore } from '../testing/bars-builder.ts';
import { realisedVolatilities, realisedVolatility } from './realised-volatility.ts';

const AFTER = '2026-11-30';
const THROUGH = '2026-11-27';
/** Closes that alternate: each log return is ±1 %. */
const bars = sessionsBefore(AFTER, 40).map(({ opensAt }, i) => {
  const close = 100 * Math.exp(i % 2 === 0 ? 0 : 0.01);
  return { start: opensAt, open: close, high: close, low: close, close, volume: null };
});

test('alternating returns of 1 % are 1 % · √(20/19) · √252 close to close, over a half day and a holiday too', () => {
  const { value, ...facts } = realisedVolatility(bars, THROUGH, 'close_to_close', 20);
  expect(value).toBeCloseTo(0.01 * Math.sqrt((20 / 19) * 252), 12);
  expect(facts).toEqual({ method: 'close_to_close', sessions: 20, reason: null, n: 20 });
});

test('three methods over three windows', () => {
  const all = realisedVolatilities(bars, THROUGH);
  expect(all.map(({ method, sessions, n }) => `${method} ${sessions} ${n}`)).toEqual([
    'close_to_close 10 10',
    'close_to_close 20 20',
    'close_to_close 30 30',
    'parkinson 10 10',
    'parkinson 20 20',
    'parkinson 30 30',
    'yang_zhang 10 10',
    'yang_zhang 20 20',
    'yang_zhang 30 30',
  ]);
  expect(all.filter(({ method }) => method === 'parkinson').map(({ value }) => value)).toEqual([0, 0, 0]);
});

test('no estimate spans a missing session, and the window says how many it has', () => {
  const gap = bars.filter((_, i) => i !== bars.length - 15);
  expect(realisedVolatility(gap, THROUGH, 'yang_zhang', 10).value).not.toBeNull();
  expect(realisedVolatility(gap, THROUGH, 'yang_zhang', 20)).toEqual({
    method: 'yang_zhang',
    sessions: 20,
    value: null,
    reason: 'no daily bar of 2026-11-06',
    n: 19,
  });
});

test('the close ahead of the window is needed, and a later bar does not count', () => {
  expect(realisedVolatility(bars.slice(-20), THROUGH, 'close_to_close', 20)).toMatchObject({
    value: null,
    n: 20,
    reason: 'no daily bar of 2026-10-29',
  });
  const earlier = realisedVolatility(bars, '2026-11-20', 'close_to_close', 10);
  expect(earlier).toEqual(realisedVolatility(bars.slice(0, -4), '2026-11-20', 'close_to_close', 10));
});

test('without bars every session is named missing', () => {
  expect(realisedVolatility([], THROUGH, 'parkinson', 10)).toMatchObject({
    value: null,
    n: 0,
    reason: 'no daily bar of 2026-11-27 and 10 more',
  });
});

test('no estimate that reads steps between sessions spans a possible split; one of each session by itself does', () => {
  const split = bars.map((bar, i) => {
    const by = i < bars.length - 5 ? 1 : 0.1;
    return { ...bar, open: by * bar.open, high: by * bar.high, low: by * bar.low, close: by * bar.close };
  });
  const reason = 'possible 10:1 split on 2026-11-20 that the bars are not adjusted for';
  for (const method of ['close_to_close', 'yang_zhang'] as const)
    expect(realisedVolatility(split, THROUGH, method, 20)).toMatchObject({ value: null, reason, n: 20 });
  expect(realisedVolatility(split, THROUGH, 'parkinson', 20)).toMatchObject({ value: 0, reason: null });
  const before = realisedVolatility(split, '2026-11-19', 'close_to_close', 20);
  expect(before).toEqual(realisedVolatility(bars, '2026-11-19', 'close_to_close', 20));
});
