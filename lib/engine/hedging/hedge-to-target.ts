import { requireFinite, requireNonNegative, requirePositive } from '../require.ts';
import type { Dollars, Shares } from '../units.ts';

/**
 * Shares that bring an exposure of delta down to ± `target`: (|exposure| − target) / spot, bought (positive) when the
 * exposure is short, sold (negative) when it is long, 0 when it is within the target. Not rounded.
 * @throws InvalidArgument for a negative target or a spot that is not above zero
 */
export function hedgeToTarget(exposure: Dollars, target: Dollars, spot: number): Shares {
  requireFinite('exposure', exposure);
  requireNonNegative('target', target);
  requirePositive('spot', spot);
  const excess = Math.abs(exposure) - target;
  if (excess <= 0) return 0;
  return (exposure < 0 ? excess : -excess) / spot;
}
