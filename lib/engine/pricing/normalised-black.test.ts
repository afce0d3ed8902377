import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { normalisedBlackCases } from '../testing/vectors.ts';
import { blackOverVega, complementOverVega, normalisedBlack, normalisedVega } from './normalised-black.ts';

const ULP = 2 ** -52;

describe('normalisedBlack', () => {
  test('agrees with 60-digit values to 4 + 3h² ulp, what a few ulp in s amount to', () => {
    for (const c of normalisedBlackCases) {
      const h = c.x / c.s;
      expectClose(normalisedBlack(c.x, c.s), c.price, (4 + 3 * h * h) * ULP * c.price, `b(${c.x}, ${c.s})`);
    }
  });
  test('price and complement add up to the bound', () => {
    for (const c of normalisedBlackCases) {
      const h = c.x / c.s;
      const t = c.s / 2;
      const sum = (blackOverVega(h, t) + complementOverVega(h, t)) * normalisedVega(h, t);
      if (h + t < 5 && Number.isFinite(complementOverVega(h, t)))
        expectClose(sum, Math.exp(c.x / 2), (8 + h * h + t * t) * ULP);
    }
  });
  test('is continuous from region to region', () => {
    const edges: [number, number][] = [
      [-10, 0.1],
      [-12, 12 - 9.79],
      [-3, 0.21],
      [-0.5, 0.21],
      [-1, 0.6],
      [-2.5, 0.4],
      [-9.9, 0.21],
      [-1, 0.02],
    ];
    for (const [h, t] of edges) {
      const centre = blackOverVega(h, t);
      for (const [dh, dt] of [
        [1e-13, 0],
        [-1e-13, 0],
        [0, 1e-13],
        [0, -1e-13],
      ] as const) {
        const beside = blackOverVega(h * (1 + dh), t * (1 + dt));
        expectClose(beside / centre, 1, 1e-12 + 4 * h * h * ULP, `at h ${h}, t ${t}`);
      }
    }
  });
  test('rises with s and has its limits', () => {
    const x = fc.double({ min: -20, max: 0, noNaN: true });
    const s = fc.double({ min: 1e-6, max: 20, noNaN: true });
    fc.assert(
      fc.property(x, s, (a, b) => {
        expect(normalisedBlack(a, b * 1.01)).toBeGreaterThanOrEqual(normalisedBlack(a, b));
        expect(normalisedBlack(a, b)).toBeLessThanOrEqual(Math.exp(0.5 * a));
      }),
    );
    expect(normalisedBlack(-1, 1e-3)).toBe(0);
    expect(normalisedBlack(-1, 1e5)).toBe(Math.exp(-0.5));
  });
});
