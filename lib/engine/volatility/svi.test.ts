import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { type SviParameters, sviVariance } from './svi.ts';
import { fitSvi } from './svi-fit.ts';
import { sviInnerSolver } from './svi-inner-solve.ts';

const k = Float64Array.from({ length: 41 }, (_, i) => -0.5 + i / 50);
const pointsOf = (svi: SviParameters) => ({
  k,
  variance: k.map((own) => sviVariance(svi, own).variance),
  weight: k.map((own) => 1 + own * own),
});
const SVI = { a: 0.01, b: 0.12, rho: -0.6, m: 0.04, sigma: 0.15 };

describe('SVI', () => {
  it('has the slope and curvature of its own values', () => {
    const step = 1e-5;
    for (const at of [-0.4, 0, 0.04, 0.3]) {
      const [below, here, above] = [at - step, at, at + step].map((x) => sviVariance(SVI, x));
      if (!below || !here || !above) continue;
      expectClose((above.variance - below.variance) / (2 * step), here.slope, 1e-9);
      expectClose((above.slope - below.slope) / (2 * step), here.curvature, 1e-7);
    }
  });

  it('is found again from its own values', () => {
    fc.assert(
      fc.property(
        fc.record({
          a: fc.double({ min: 0, max: 0.1, noNaN: true }),
          b: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
          rho: fc.double({ min: -0.8, max: 0.8, noNaN: true }),
          m: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
          sigma: fc.double({ min: 0.05, max: 0.4, noNaN: true }),
        }),
        (svi) => {
          const fitted = fitSvi(pointsOf(svi), 1.98);
          for (const own of k)
            expectClose(
              sviVariance(fitted, own).variance,
              sviVariance(svi, own).variance,
              2e-5,
              JSON.stringify(svi),
            );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps both wings within the bound and total variance at or above zero', () => {
    const steep = { ...SVI, b: 1.5, a: -0.3 };
    const { b, rho } = fitSvi(pointsOf(steep), 0.4);
    expect(b * (1 + Math.abs(rho))).toBeLessThanOrEqual(0.4 + 1e-12);
    const dip = { k, variance: k.map((own) => Math.max(0, own * own - 0.05)), weight: k.map(() => 1) };
    const fitted = fitSvi(dip, 1.98);
    for (const own of k) expect(sviVariance(fitted, own).variance).toBeGreaterThanOrEqual(0);
  });
});

describe('sviInnerSolver', () => {
  it('is not beaten by any other parameters within its bounds', () => {
    const points = pointsOf({ ...SVI, b: 0.9, rho: -0.95 });
    const sigma = 0.2;
    const steepest = 0.8;
    const best = sviInnerSolver(points, steepest)(0, sigma);
    expectClose(best.left, steepest * sigma, 1e-12, 'left wing at its bound');
    for (let i = 0; i <= 20; i++)
      for (let j = 0; j <= 20; j++) {
        const [right, left] = [(i / 20) * steepest * sigma, (j / 20) * steepest * sigma];
        for (const base of [best.base - 0.01, best.base, best.base + 0.01]) {
          let error = 0;
          points.k.forEach((own, n) => {
            const y = own / sigma;
            const w = base + 0.5 * ((right + left) * Math.hypot(y, 1) + (right - left) * y);
            error += (points.weight[n] ?? 0) * (w - (points.variance[n] ?? 0)) ** 2;
          });
          expect(error).toBeGreaterThanOrEqual(best.error * (1 - 1e-12));
        }
      }
  });
});
