import type { CurveLevels } from './hedge-curve-series.ts';

/** Of spot, on each side; the answer’s curve has 10 %. */
const REACHES = [0.03, 0.05] as const;
const WHOLE = 0.1;
/** Of the reach: what is kept free beyond the farthest level, for its line and words. */
const SPARE = 0.1;

/**
 * How far from spot the curve is drawn, as a share of it: the least of 3, 5 and 10 % that holds the flip and both walls,
 * so that they stand apart. A level beyond 10 % is not waited for.
 */
export function curveReach(spot: number, { flip, callWall, putWall }: CurveLevels): number {
  const away = [flip, callWall, putWall]
    .filter((level) => level !== null)
    .map((level) => Math.abs(level / spot - 1))
    .filter((share) => share <= WHOLE);
  const farthest = Math.max(0, ...away);
  return REACHES.find((reach) => farthest <= reach * (1 - SPARE)) ?? WHOLE;
}
