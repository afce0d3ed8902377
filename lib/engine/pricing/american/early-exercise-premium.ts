import { chebyshevSeries } from './chebyshev.ts';
import type { CollocationScheme } from './collocation-scheme.ts';
import { cumulativeFromKernel } from './normal-tail.ts';
import type { SolvedBoundary } from './solve-boundary.ts';
import type { UnitPut } from './unit-put.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

/** What early exercise adds to a unit put's value and to its first and second derivative by spot. */
export interface EarlyExercisePremium {
  readonly value: number;
  readonly delta: number;
  readonly gamma: number;
}

/**
 * Early-exercise premium of a unit put above its boundary, with the derivatives taken under the integral.
 *
 * ∫₀ᵀ r·e^(−ru)·Φ(−d₋) − q·S·e^(−qu)·Φ(−d₊) du, d± = d±(u, S/B(T − u)). Substitution u = T·sin²θ for the
 * square roots at both ends, then θ = c·sinh t with c the distance to the boundary in deviations, because
 * delta's and gamma's integrands change over √u ~ that distance. Gauss-Legendre in t.
 * Source: Kim, Review of Financial Studies 3 (1990) 547–572.
 */
export function earlyExercisePremium(
  put: UnitPut,
  { ceiling, logs }: SolvedBoundary,
  scheme: CollocationScheme,
): EarlyExercisePremium {
  const { spot, years, volatility, rate, dividendYield } = put;
  const { nodes, weights } = scheme.premiumQuadrature;
  const coefficients = seriesOf(logs, scheme);
  const deviation = volatility * Math.sqrt(years);
  const logSpot = Math.log(spot / ceiling);
  const distance = (logSpot - (logs[logs.length - 1] ?? 0)) / deviation;
  const stretch = Math.max(1e-8, 0.5 * distance);
  const half = 0.5 * Math.asinh(Math.PI / 2 / stretch);
  const rateOverCeiling = Math.max(rate, dividendYield);
  let value = 0;
  let delta = 0;
  let gamma = 0;
  for (let k = 0; k < nodes.length; k++) {
    const grown = Math.exp(half * (1 + (nodes[k] ?? 0)));
    const angle = 0.5 * stretch * (grown - 1 / grown);
    const sine = Math.sin(angle);
    const cosine = Math.cos(angle);
    const u = years * sine * sine;
    const measure = half * (weights[k] ?? 0) * stretch * (grown + 1 / grown) * years * sine * cosine;
    const log = chebyshevSeries(coefficients, cosine);
    const vol = deviation * sine;
    const plus = (logSpot - log + (rate - dividendYield) * u) / vol + 0.5 * vol;
    const minus = plus - vol;
    const kernel = Math.exp(-0.5 * plus * plus);
    const spotDiscount = Math.exp(-dividendYield * u);
    const discount = Math.exp(-rate * u);
    const overBoundary = Math.exp(-log);
    const otherKernel = Math.exp(-0.5 * minus * minus);
    const inSpot = dividendYield * spotDiscount * cumulativeFromKernel(-plus, kernel);
    const edge = rateOverCeiling * overBoundary - dividendYield;
    const density = (spotDiscount * ONE_OVER_SQRT_TWO_PI * kernel) / vol;
    value += measure * (rate * discount * cumulativeFromKernel(-minus, otherKernel) - spot * inSpot);
    delta -= measure * (inSpot + density * edge);
    gamma += (measure * density * (dividendYield + (plus * edge) / vol)) / spot;
  }
  return { value, delta, gamma };
}

/** Chebyshev coefficients of ln(B/X) in √(τ/T) from its values at the collocation points. */
export function seriesOf(logs: Float64Array, { degree, toCoefficients }: CollocationScheme): Float64Array {
  const coefficients = new Float64Array(degree + 1);
  for (let k = 0; k <= degree; k++) {
    let sum = 0;
    for (let j = 1; j <= degree; j++) sum += (toCoefficients[k * (degree + 1) + j] ?? 0) * (logs[j - 1] ?? 0);
    coefficients[k] = sum;
  }
  return coefficients;
}
