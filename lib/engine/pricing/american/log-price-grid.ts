import type { CashDividend } from './cash-dividend.ts';

/** Nodes per standard deviation, and deviations on each side of the reachable spots. */
const NODES_PER_DEVIATION = 40;
const DEVIATIONS = 6;
const MOST_NODES = 4000;

/** Spots equally spaced in their logarithm, with today's spot on a node. */
export interface LogPriceGrid {
  readonly spots: Float64Array;
  readonly spacing: number;
  /** Index of today's spot. */
  readonly centre: number;
}

/** Grid that holds six deviations around the drift of the spot and of the spot less all dividends. */
export function logPriceGrid(
  o: { spot: number; years: number; volatility: number; rate: number; dividendYield: number },
  dividends: readonly CashDividend[],
): LogPriceGrid {
  const deviation = o.volatility * Math.sqrt(o.years);
  const drift = (o.rate - o.dividendYield - 0.5 * o.volatility ** 2) * o.years;
  const paid = dividends.reduce((sum, { amount }) => sum + amount, 0);
  const fall = Math.log(Math.max(1 - paid / o.spot, 0.02));
  const below = DEVIATIONS * deviation - fall + Math.max(0, -drift);
  const above = DEVIATIONS * deviation + Math.max(0, drift);
  const spacing = Math.max(deviation / NODES_PER_DEVIATION, (below + above) / MOST_NODES);
  const centre = Math.ceil(below / spacing);
  const nodes = centre + Math.ceil(above / spacing) + 1;
  const spots = Float64Array.from({ length: nodes }, (_, j) => o.spot * Math.exp((j - centre) * spacing));
  return { spots, spacing, centre };
}

/** Value at `spot` by the cubic through four nodes around it; null below the grid. */
export function valueAt(grid: LogPriceGrid, values: Float64Array, spot: number): number | null {
  const lowest = grid.spots[0] ?? 0;
  if (!(spot >= lowest)) return null;
  const position = Math.log(spot / lowest) / grid.spacing;
  const first = Math.max(0, Math.min(values.length - 4, Math.floor(position) - 1));
  const t = position - first;
  const at = (j: number): number => values[first + j] ?? 0;
  return (
    (-at(0) * (t - 1) * (t - 2) * (t - 3)) / 6 +
    (at(1) * t * (t - 2) * (t - 3)) / 2 -
    (at(2) * t * (t - 1) * (t - 3)) / 2 +
    (at(3) * t * (t - 1) * (t - 2)) / 6
  );
}
