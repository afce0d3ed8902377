import { expect, test } from 'vitest';
import { randomSource } from './random-source.ts';

const first = (seed: number, stream: number) => {
  const { uniform } = randomSource(seed, stream);
  return Array.from({ length: 8 }, uniform);
};

test('the same seed and stream give the same numbers, another of either gives others', () => {
  expect(first(7, 1)).toEqual(first(7, 1));
  expect(first(8, 1)).not.toEqual(first(7, 1));
  expect(first(7, 2)).not.toEqual(first(7, 1));
});

test('streams next to each other are not correlated', () => {
  const a = randomSource(7, 1);
  const b = randomSource(7, 2);
  let product = 0;
  for (let i = 0; i < 20_000; i++) product += a.normal() * b.normal();
  expect(Math.abs(product / 20_000)).toBeLessThan(0.03);
});

test('uniforms fill [0, 1) and normals have moments 0, 1, 0, 3', () => {
  const { uniform, normal } = randomSource(11, 3);
  const n = 50_000;
  const deciles = new Array<number>(10).fill(0);
  const moments = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const u = Math.floor(10 * uniform());
    deciles[u] = (deciles[u] ?? Number.NaN) + 1;
    const x = normal();
    for (let p = 0; p < 4; p++) moments[p] = (moments[p] ?? 0) + x ** (p + 1) / n;
  }
  for (const count of deciles) expect(Math.abs(count / n - 0.1)).toBeLessThan(0.006);
  [0, 1, 0, 3].forEach((value, p) => {
    expect(Math.abs((moments[p] ?? Number.NaN) - value)).toBeLessThan(0.1);
  });
});
