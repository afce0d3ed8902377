import type { Share } from '../units.ts';
import type { SmilePoint } from './smile-points.ts';
import { type SmileShape, smilePrice, smileVolatility } from './smile-shape.ts';

/** How far a smile is from the mids that it was fitted to. */
export interface SmileError {
  /** Quotes. */
  readonly points: number;
  /** Root mean square and largest distance, volatility points (1 = 1 %). */
  readonly volatilityPoints: number;
  readonly worstVolatilityPoints: number;
  /** Share of quotes whose model price is less than half a spread from the mid. */
  readonly withinHalfSpread: Share;
  /** The largest distance in price over half the spread; locked quotes left out, null when all are. */
  readonly worstHalfSpreads: number | null;
}

/** Distances of a smile from its points, in volatility and in price against half of ask − bid. */
export function smileError(shape: SmileShape, points: readonly SmilePoint[]): SmileError {
  let squares = 0;
  let worst = 0;
  let within = 0;
  let worstHalfSpreads: number | null = null;
  for (const { strike, mid, halfSpread, variance } of points) {
    const own = smileVolatility(shape, strike) ?? 0;
    const apart = 100 * Math.abs(own - Math.sqrt(variance / shape.years));
    squares += apart * apart;
    worst = Math.max(worst, apart);
    const error = Math.abs(shape.discount * smilePrice(shape, strike) - mid);
    if (error < halfSpread) within++;
    if (halfSpread > 0) worstHalfSpreads = Math.max(worstHalfSpreads ?? 0, error / halfSpread);
  }
  return {
    points: points.length,
    volatilityPoints: Math.sqrt(squares / points.length),
    worstVolatilityPoints: worst,
    withinHalfSpread: within / points.length,
    worstHalfSpreads,
  };
}
