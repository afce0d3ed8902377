import { expect, test } from 'vitest';
import { randomSource } from './random-source.ts';
import { advanceTape, printBetween } from './trade-prints.ts';

const always = (value: number) => ({ uniform: () => value });

test('prints reach from bid to ask, and never zero', () => {
  expect(printBetween(1.05, 1.08, always(0))).toBe(1.05);
  expect(printBetween(1.05, 1.08, always(0.999))).toBe(1.08);
  expect(printBetween(0, 0.02, always(0))).toBe(0.01);
});

test('prints keep to ticks of more than a cent', () => {
  for (const share of [0, 0.3, 0.6, 0.999])
    expect([5.5, 5.55, 5.6]).toContain(printBetween(5.5, 5.6, always(share), 5));
});

test('buyers and sellers are as many: the mean print is the mid', () => {
  const random = randomSource(1, 1);
  let sum = 0;
  for (let i = 0; i < 4000; i++) sum += printBetween(0.5, 0.51, random);
  expect(Math.abs(sum / 4000 - 0.505)).toBeLessThan(0.0003);
});

test('only what traded prints', () => {
  const quotes = { bid: Float64Array.of(1, 2, 3), ask: Float64Array.of(1.01, 2.01, 3.01) };
  const first = advanceTape(null, Float64Array.of(0, 5, 5), quotes, always(0));
  expect([...first.last]).toEqual([Number.NaN, 2, 3]);
  const later = { bid: Float64Array.of(4, 5, 6), ask: Float64Array.of(4.01, 5.01, 6.01) };
  const second = advanceTape(first, Float64Array.of(0, 5, 6), later, always(0));
  expect([...second.last]).toEqual([Number.NaN, 2, 6]);
});
