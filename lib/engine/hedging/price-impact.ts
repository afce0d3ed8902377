import { requireNonNegative, requirePositive } from '../require.ts';
import type { Share, Shares } from '../units.ts';

/** What a traded share does to the price. */
export interface ImpactInputs {
  /** Dimensionless, about 1 in the literature on square-root and linear impact. */
  readonly y: number;
  /** Standard deviation of a day's return, 0.01 = 1 %. */
  readonly dailyVolatility: Share;
  /** Average daily volume, shares. */
  readonly advShares: Shares;
}

/**
 * λ = Y·σ_daily·S/ADV, dollars of price per share traded.
 * @throws InvalidArgument for a negative Y or volatility, or a price or volume that is not above zero
 */
export function priceImpact(spot: number, { y, dailyVolatility, advShares }: ImpactInputs): number {
  requirePositive('spot', spot);
  requireNonNegative('y', y);
  requireNonNegative('dailyVolatility', dailyVolatility);
  requirePositive('advShares', advShares);
  return (y * dailyVolatility * spot) / advShares;
}

/** Share of a move that its own hedging adds at the first round: g = λ·|Γ|, Γ in shares per $1. */
export const loopGain = (lambda: number, gammaShares: Shares): number => lambda * Math.abs(gammaShares);
