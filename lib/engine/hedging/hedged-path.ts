import { requirePositive } from '../require.ts';
import type { Dollars } from '../units.ts';
import { bookSums } from './book-sums.ts';
import type { BookTerms } from './book-terms.ts';

export interface HedgedPath {
  /** What the options gain from spot to the target, nothing held against them. */
  readonly unhedged: Dollars;
  /** The same with the hedge of each stop held to the next. */
  readonly hedged: Dollars;
  readonly stops: number;
  /** Σ shares · intrinsic value at the target: what exercise there costs (negative) or brings. */
  readonly exercise: Dollars;
}

const MOST_STOPS = 200;

/**
 * A straight walk of price from spot to a target today, volatility and time held, unhedged and re-hedged every `step`
 * dollars: hedged gain = Σ ΔV − Δ(Pₖ)·(Pₖ₊₁ − Pₖ) (the last stop shorter; at most 200, then a longer step).
 * @throws InvalidArgument for a target or step that is not above zero
 */
export function hedgedPath(terms: BookTerms, spot: number, target: number, step: number): HedgedPath {
  requirePositive('to', target);
  requirePositive('step', step);
  const distance = target - spot;
  const stops = Math.min(MOST_STOPS, Math.max(1, Math.ceil(Math.abs(distance) / step - 1e-9)));
  const stride = Math.sign(distance) * Math.max(step, Math.abs(distance) / stops);
  const spots = Array.from({ length: stops }, (_, k) => spot + k * stride);
  spots.push(target);
  const { value, delta } = bookSums(terms, spots);
  const unhedged = (value[stops] ?? 0) - (value[0] ?? 0) + 0;
  const hedges = spots
    .slice(1)
    .reduce((sum, price, k) => sum + (delta[k] ?? 0) * (price - (spots[k] ?? price)), 0);
  let exercise = 0;
  for (let i = 0; i < terms.strike.length; i++) {
    const excess = target - (terms.strike[i] ?? 0);
    exercise += excess > 0 ? (terms.calls[i] ?? 0) * excess : -(terms.puts[i] ?? 0) * excess;
  }
  return { unhedged, hedged: unhedged - hedges, stops, exercise: exercise + 0 };
}
