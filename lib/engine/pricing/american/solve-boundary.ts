import { type BoundarySystem, fillBoundarySystem, yieldDiscounts } from './boundary-equation.ts';
import { guessBoundary, perpetualBoundary } from './boundary-guess.ts';
import type { CollocationScheme } from './collocation-scheme.ts';
import { solveLinear } from './gauss-elimination.ts';
import { boundaryAtExpiry, type UnitPut } from './unit-put.ts';

const MOST_ITERATIONS = 12;

/** ln(B(τ)/X) of a unit put at the collocation points 1 … degree, with X = B(0). */
export interface SolvedBoundary {
  readonly ceiling: number;
  readonly logs: Float64Array;
}

/**
 * Exercise boundary of a unit put with one boundary.
 *
 * The unknowns are ln(B/X) at Chebyshev points in √τ, interpolated by a polynomial; Newton's method on the whole
 * collocation system from the QD⁺ guess, quadratic, three steps as a rule. (Andersen, Lake and Offengenden
 * interpolate ln²(B/X) and iterate a fixed point per node; the logarithm itself stays smooth where r is just
 * below q, and the full Jacobian costs less than the iterations it saves.)
 */
export function solveBoundary(put: Omit<UnitPut, 'spot'>, scheme: CollocationScheme): SolvedBoundary {
  const { degree } = scheme;
  const ceiling = boundaryAtExpiry(put.rate, put.dividendYield);
  const logs = guessLogs(put, scheme, ceiling);
  const discounts = yieldDiscounts(put, scheme);
  const system: BoundarySystem = {
    jacobian: new Float64Array(degree * degree),
    residual: new Float64Array(degree),
  };
  const enough = scheme.tolerance * put.volatility * Math.sqrt(put.years);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    fillBoundarySystem(put, scheme, logs, discounts, system);
    solveLinear(system.jacobian, system.residual);
    if (advance(logs, system.residual) <= enough) break;
  }
  return { ceiling, logs };
}

function guessLogs(put: Omit<UnitPut, 'spot'>, scheme: CollocationScheme, ceiling: number): Float64Array {
  const { volatility, rate, dividendYield } = put;
  const floor = perpetualBoundary(volatility, rate, dividendYield);
  const logs = new Float64Array(scheme.degree);
  let guess = ceiling;
  for (let i = 0; i < scheme.degree; i++) {
    const years = put.years * (scheme.points[i + 1] ?? 0) ** 2;
    guess = guessBoundary({ volatility, rate, dividendYield, floor, ceiling }, years, guess);
    logs[i] = Math.log(guess / ceiling);
  }
  return logs;
}

/** Moves each log by minus its step, by at most two fifths of itself; returns the largest move. */
function advance(logs: Float64Array, steps: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < logs.length; i++) {
    const old = logs[i] ?? 0;
    const limit = 0.4 * Math.abs(old);
    const step = steps[i] ?? 0;
    const move = Number.isFinite(step) ? Math.max(-limit, Math.min(limit, -step)) : 0;
    logs[i] = old + move;
    largest = Math.max(largest, Math.abs(move));
  }
  return largest;
}
