import type { AnnualVolatility, Years } from '../units.ts';

const RHO = -0.65;
const ETA = 1.55;
const GAMMA = 0.4;
const REVERSION_YEARS = 0.12;

/** At-the-money volatility of no time and of much time. */
export interface AtTheMoneyTerms {
  readonly shortVolatility: AnnualVolatility;
  readonly longVolatility: AnnualVolatility;
}

/**
 * At-the-money total variance after `tau` years of the variance clock: σ²·τ, with σ going from the short volatility
 * to the long one, times `level`². Increasing in `tau`.
 */
export function atTheMoneyVariance(tau: Years, level: number, terms: AtTheMoneyTerms): number {
  const fade = Math.exp(-tau / REVERSION_YEARS);
  const volatility = level * (terms.longVolatility + (terms.shortVolatility - terms.longVolatility) * fade);
  return volatility * volatility * tau;
}

/**
 * Total variance at log-moneyness `k` = ln(K/F) of a smile with at-the-money total variance `theta`:
 * SSVI, w = θ/2·(1 + ρφk + √((φk + ρ)² + 1 − ρ²)), φ = η·θ^(−γ)·(1 + θ)^(γ−1).
 *
 * No butterfly arbitrage as θφ(1 + |ρ|) < 4 and θφ²(1 + |ρ|) ≤ 4 for every θ below 0.5, no calendar arbitrage
 * as θ rises with time. Source: Gatheral, Jacquier (2014), Quant. Finance 14, 59–71, theorems 4.1 and 4.2.
 */
export function surfaceVariance(theta: number, k: number): number {
  const phi = ETA * theta ** -GAMMA * (1 + theta) ** (GAMMA - 1);
  const shifted = phi * k + RHO;
  return 0.5 * theta * (1 + RHO * phi * k + Math.sqrt(shifted * shifted + 1 - RHO * RHO));
}

/** Volatility per calendar year that `theta` and `k` stand for when expiry is `years` calendar years away. */
export const surfaceVolatility = (theta: number, k: number, years: Years): AnnualVolatility =>
  Math.sqrt(surfaceVariance(theta, k) / years);
