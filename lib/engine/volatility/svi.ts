/**
 * Raw SVI: total variance w(k) = a + b·(ρ·(k − m) + √((k − m)² + σ²)) at log-moneyness k = ln(K/F).
 * Source: Gatheral and Jacquier, Arbitrage-free SVI volatility surfaces, Quantitative Finance 14(1), 2014.
 */
export interface SviParameters {
  readonly a: number;
  readonly b: number;
  readonly rho: number;
  readonly m: number;
  readonly sigma: number;
}

/** Total variance σ²T at one log-moneyness with its first and second derivative there. */
export interface TotalVariance {
  readonly variance: number;
  readonly slope: number;
  readonly curvature: number;
}

/** w(k), w′(k) and w″(k). */
export function sviVariance({ a, b, rho, m, sigma }: SviParameters, k: number): TotalVariance {
  const y = k - m;
  const root = Math.sqrt(y * y + sigma * sigma);
  return {
    variance: a + b * (rho * y + root),
    slope: b * (rho + y / root),
    curvature: (b * sigma * sigma) / (root * root * root),
  };
}
