import { chebyshevSeries } from './chebyshev.ts';
import type { CollocationScheme } from './collocation-scheme.ts';
import { seriesOf } from './early-exercise-premium.ts';
import { solveBoundary } from './solve-boundary.ts';
import type { UnitPut } from './unit-put.ts';

/** Nodes for a wide range of volatilities, and for one whose ends differ by less than half. */
const [MANY, FEW] = [5, 3];
const NARROW = 1.5;

/**
 * ln B(τ) of a unit put at the times √(τ/T) = `timesLeft`, as a function of volatility in [lowest, highest]: solved at
 * Chebyshev points of the first kind in ln σ, interpolated between them by the second barycentric formula (Berrut and
 * Trefethen, SIAM Review 46 (2004) 501–517, eq. 4.2). The array returned is one and the same at every call.
 */
export function volatilityNodes(
  put: Omit<UnitPut, 'spot'>,
  lowest: number,
  highest: number,
  timesLeft: Float64Array,
  scheme: CollocationScheme,
): (volatility: number) => Float64Array {
  const count = highest === lowest ? 1 : highest < NARROW * lowest ? FEW : MANY;
  const centre = 0.5 * Math.log(highest * lowest);
  const half = 0.5 * Math.log(highest / lowest);
  const width = timesLeft.length;
  const points = new Float64Array(count);
  const weights = new Float64Array(count);
  const solved = new Float64Array(count * width);
  for (let j = 0; j < count; j++) {
    const angle = (Math.PI * (2 * j + 1)) / (2 * count);
    points[j] = count === 1 ? 0 : Math.cos(angle);
    weights[j] = (j % 2 === 0 ? 1 : -1) * Math.sin(angle);
    const volatility = Math.exp(centre + half * (points[j] ?? 0));
    const { ceiling, logs } = solveBoundary({ ...put, volatility }, scheme);
    const series = seriesOf(logs, scheme);
    const top = Math.log(ceiling);
    for (let k = 0; k < width; k++) solved[j * width + k] = top + chebyshevSeries(series, timesLeft[k] ?? 0);
  }
  const at = new Float64Array(width);
  return (volatility) => {
    const x = half === 0 ? 0 : (Math.log(volatility) - centre) / half;
    at.fill(0);
    let total = 0;
    for (let j = 0; j < count; j++) {
      const apart = x - (points[j] ?? 0);
      if (apart === 0) {
        at.set(solved.subarray(j * width, (j + 1) * width));
        return at;
      }
      const share = (weights[j] ?? 0) / apart;
      total += share;
      for (let k = 0; k < width; k++) at[k] = (at[k] ?? 0) + share * (solved[j * width + k] ?? 0);
    }
    for (let k = 0; k < width; k++) at[k] = (at[k] ?? 0) / total;
    return at;
  };
}
