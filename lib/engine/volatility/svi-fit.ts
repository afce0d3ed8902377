import { nelderMead, type Point2 } from '../math/nelder-mead.ts';
import type { SviParameters } from './svi.ts';
import { solveSviInner, type VariancePoints } from './svi-inner-solve.ts';

const GRID = 7;
const TOLERANCE = 1e-7;

/**
 * SVI by weighted least squares: the best of a 7 × 7 grid over (m, ln σ), then a downhill simplex in those two, the
 * other three parameters solved exactly at each step. Wing slopes within [0, 1.98] and total variance above zero hold
 * by construction; the no-butterfly condition does not.
 */
export function fitSvi(points: VariancePoints, steepest: number): SviParameters {
  const lowest = Math.min(...points.k);
  const width = Math.max(...points.k) - lowest;
  const error = (m: number, logSigma: number) => {
    const offRange = Math.max(0, lowest - width - m, m - (lowest + 2 * width));
    const inRange = logSigma > Math.log(1e-3 * width) && logSigma < Math.log(10 * width);
    return inRange && offRange === 0
      ? solveSviInner(points, m, Math.exp(logSigma), steepest).error
      : Number.POSITIVE_INFINITY;
  };
  let start: Point2 = [lowest + 0.5 * width, Math.log(0.3 * width)];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < GRID; i++)
    for (let j = 0; j < GRID; j++) {
      const m = lowest + (i / (GRID - 1)) * width;
      const logSigma = Math.log(width * 0.02 * 50 ** (j / (GRID - 1)));
      const own = error(m, logSigma);
      if (own < least) {
        least = own;
        start = [m, logSigma];
      }
    }
  const { point } = nelderMead(error, start, [0.1 * width, 0.5], TOLERANCE);
  const [m, logSigma] = point;
  const sigma = Math.exp(logSigma);
  const { base, right, left } = solveSviInner(points, m, sigma, steepest);
  const b = (right + left) / (2 * sigma);
  return { a: base, b, rho: b === 0 ? 0 : (right - left) / (right + left), m, sigma };
}
