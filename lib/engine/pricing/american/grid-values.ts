import type { ExerciseStyle } from '../../market/option-chain.ts';
import type { EuropeanOption } from '../black-scholes.ts';
import type { CashDividend } from './cash-dividend.ts';
import { frozenWithDividends } from './frozen-with-dividends.ts';
import { type LogPriceGrid, valueAt } from './log-price-grid.ts';
import { solveObstacle } from './obstacle-step.ts';

/** Time steps over the life of the option; a stretch between ex-dates has at least SHORTEST. */
const STEPS = 200;
const SHORTEST = 12;
/** Steps of a stretch that are taken as two implicit half steps each, against the kink at its end. */
const SMOOTHED = 2;

/**
 * Values today at the spots of a grid, backwards from expiry.
 *
 * Crank-Nicolson in ln S, the first steps after expiry and after each ex-date implicit (Rannacher); the payoff is
 * averaged over the strike's cell; at the two ends the value without uncertainty.
 */
export function gridValues(
  o: EuropeanOption,
  style: ExerciseStyle,
  dividends: readonly CashDividend[],
  grid: LogPriceGrid,
): Float64Array {
  const sign = o.right === 'call' ? 1 : -1;
  const intrinsic = grid.spots.map((spot) => Math.max(0, sign * (spot - o.strike)));
  const floor = style === 'american' ? intrinsic : null;
  const held = new Uint8Array(intrinsic.length);
  const limitAt = (spot: number, at: number): number =>
    frozenWithDividends({ ...o, spot, years: o.years - at }, style, dividends, at);
  let values = averagedPayoff(o, grid, intrinsic);
  let at = o.years;
  for (const { years, amount } of [...dividends].reverse()) {
    values = stepBack(o, grid, floor, held, values, at, years, limitAt);
    at = years;
    values = grid.spots.map((spot) => {
      const left = Math.max(spot - amount, 0);
      return valueAt(grid, values, left) ?? limitAt(left, at);
    });
    if (floor) exerciseWhereBetter(values, floor, held);
  }
  return stepBack(o, grid, floor, held, values, at, 0, limitAt);
}

/** Payoff at the nodes, over the strike's cell its mean in ln S. */
function averagedPayoff(o: EuropeanOption, grid: LogPriceGrid, intrinsic: Float64Array): Float64Array {
  const half = 0.5 * grid.spacing;
  return intrinsic.map((payoff, j) => {
    const offset = Math.log(o.strike / (grid.spots[j] ?? 0));
    if (!(Math.abs(offset) < half)) return payoff;
    const edge = o.right === 'call' ? half - offset : -half - offset;
    return (o.strike * (Math.expm1(edge) - edge)) / grid.spacing;
  });
}

function exerciseWhereBetter(values: Float64Array, floor: Float64Array, held: Uint8Array): void {
  for (let j = 0; j < values.length; j++) {
    const payoff = floor[j] ?? 0;
    held[j] = (values[j] ?? 0) <= payoff ? 1 : 0;
    values[j] = Math.max(values[j] ?? 0, payoff);
  }
}

/** From time `at` back to `until`, no dividend in between. */
function stepBack(
  o: EuropeanOption,
  grid: LogPriceGrid,
  floor: Float64Array | null,
  held: Uint8Array,
  start: Float64Array,
  at: number,
  until: number,
  limitAt: (spot: number, at: number) => number,
): Float64Array {
  const length = at - until;
  if (!(length > 0)) return start;
  const steps = Math.max(SHORTEST, Math.ceil((STEPS * length) / o.years));
  const values = start.slice();
  const last = values.length - 1;
  const right = new Float64Array(values.length);
  const halves = 2 * SMOOTHED;
  for (let count = 1; count <= steps - SMOOTHED + halves; count++) {
    const implicit = count <= halves;
    const done = implicit ? 0.5 * count : count - SMOOTHED;
    const bands = differences(o, grid.spacing, (implicit ? 0.5 : 1) * (length / steps));
    const explicitShare = implicit ? 0 : 0.5;
    for (let j = 1; j < last; j++) {
      const value = values[j] ?? 0;
      right[j] =
        value +
        explicitShare *
          (bands.below * (values[j - 1] ?? 0) + bands.diagonal * value + bands.above * (values[j + 1] ?? 0));
    }
    const time = at - (done / steps) * length;
    values[0] = limitAt(grid.spots[0] ?? 0, time);
    values[last] = limitAt(grid.spots[last] ?? 0, time);
    const share = explicitShare - 1;
    const system = {
      below: share * bands.below,
      diagonal: 1 + share * bands.diagonal,
      above: share * bands.above,
    };
    solveObstacle(system, right, floor, values, held);
  }
  return values;
}

/** Δt times the operator ½σ²∂² + (r − q − ½σ²)∂ − r in central differences of ln S. */
function differences(o: EuropeanOption, spacing: number, dt: number) {
  const variance = o.volatility * o.volatility;
  const diffusion = (0.5 * variance * dt) / (spacing * spacing);
  const drift = ((o.rate - o.dividendYield - 0.5 * variance) * dt) / (2 * spacing);
  return { below: diffusion - drift, diagonal: -2 * diffusion - o.rate * dt, above: diffusion + drift };
}
