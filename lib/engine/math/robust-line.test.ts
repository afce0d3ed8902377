import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { robustLine } from './robust-line.ts';

const x = Array.from({ length: 21 }, (_, i) => 90 + i);
const exact = x.map((k) => 0.97 * (100.5 - k));
const weight = x.map(() => 100);

describe('robustLine', () => {
  test('is the line where all points are on it', () => {
    const line = robustLine(x, exact, weight, -1, true, 0.1);
    expectClose(line.slope, -0.97, 1e-12);
    expectClose(line.intercept, 0.97 * 100.5, 1e-9);
    expect(line.trust.every((t) => t > 0.99)).toBe(true);
  });
  test('ignores up to a quarter of wild points, wherever they are', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 });
    const size = fc.double({ min: 5, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(places, size, fc.boolean(), (wild, by, up) => {
        const y = exact.map((v, i) => (wild.includes(i) ? v + (up ? by : -by) : v));
        const line = robustLine(x, y, weight, -1, true, 0.1);
        expectClose(line.slope, -0.97, 1e-9, 'slope');
        expectClose(line.intercept / 0.97, 100.5, 1e-6, 'forward');
        for (const i of wild) expect(line.trust[i]).toBe(0);
      }),
    );
  });
  test('keeps the slope it is given', () => {
    const line = robustLine(x, exact, weight, -1, false, 0.1);
    expect(line.slope).toBe(-1);
    expectClose(line.intercept, 0.97 * 100.5 + 0.03 * 100, 1e-9);
  });
});
