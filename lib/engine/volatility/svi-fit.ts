import { nelderMead, type Point2 } from '../math/nelder-mead.ts';
import type { SviParameters } from './svi.ts';
import { sviInnerSolver, type VariancePoints } from './svi-inner-solve.ts';

const GRID = 7;
/** The grid's σ runs from this share of the width of the points to the whole of it. */
const SMALLEST_OF_GRID = 0.02;
const TOLERANCE = 1e-7;

/**
 * SVI by weighted least squares: from `start`, else the best of a 7 × 7 grid over (m, ln σ), a downhill simplex in
 * those two, the other three parameters solved exactly at each step. Wing slopes within [0, steepest] and total
 * variance above zero hold by construction; the no-butterfly condition does not.
 */
export function fitSvi(points: VariancePoints, steepest: number, start?: SviParameters): SviParameters {
  const solve = sviInnerSolver(points, steepest);
  const lowest = Math.min(...points.k);
  const width = Math.max(...points.k) - lowest;
  const error = (m: number, logSigma: number) => {
    const offRange = Math.max(0, lowest - width - m, m - (lowest + 2 * width));
    const inRange = logSigma > Math.log(1e-3 * width) && logSigma < Math.log(10 * width);
    return inRange && offRange === 0 ? solve(m, Math.exp(logSigma)).error : Number.POSITIVE_INFINITY;
  };
  const first: Point2 = start ? [start.m, Math.log(start.sigma)] : bestOfGrid(error, lowest, width);
  const { point } = nelderMead(error, first, [0.1 * width, 0.5], TOLERANCE);
  const [m, logSigma] = point;
  const sigma = Math.exp(logSigma);
  const { base, right, left } = solve(m, sigma);
  const b = (right + left) / (2 * sigma);
  return { a: base, b, rho: b === 0 ? 0 : (right - left) / (right + left), m, sigma };
}

function bestOfGrid(error: (m: number, logSigma: number) => number, lowest: number, width: number): Point2 {
  let best: Point2 = [lowest + 0.5 * width, Math.log(0.3 * width)];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < GRID; i++)
    for (let j = 0; j < GRID; j++) {
      const point: Point2 = [
        lowest + (i / (GRID - 1)) * width,
        Math.log(width * SMALLEST_OF_GRID * (1 / SMALLEST_OF_GRID) ** (j / (GRID - 1))),
      ];
      const own = error(point[0], point[1]);
      if (own < least) {
        least = own;
        best = point;
      }
    }
  return best;
}
