import type { AnnualVolatility, Years } from '../units.ts';

/** A time to expiration and the volatility to it. */
export interface TermPoint {
  readonly years: Years;
  readonly volatility: AnnualVolatility;
}

/**
 * Volatility between two expirations that their own volatilities imply: √((T₂σ₂² − T₁σ₁²)/(T₂ − T₁)). Null where the
 * total variance falls (calendar arbitrage at the money) or the two share a time.
 */
export function forwardVolatility(near: TermPoint, far: TermPoint): AnnualVolatility | null {
  const variance = far.years * far.volatility ** 2 - near.years * near.volatility ** 2;
  const years = far.years - near.years;
  return years > 0 && variance >= 0 ? Math.sqrt(variance / years) : null;
}
