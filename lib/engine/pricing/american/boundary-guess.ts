import { cumulativeFromKernel } from './normal-tail.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

/** −lim (B/X − 1)/(σ√τ) as τ → 0 for q > r; with q ≤ r the boundary is further away. */
const SHORT_TIME_DISTANCE = 0.6388;

/** What all times of one unit put share. */
export interface GuessTerms {
  readonly volatility: number;
  readonly rate: number;
  readonly dividendYield: number;
  /** Boundary at expiry, min(1, r/q). */
  readonly ceiling: number;
  /** Boundary of the perpetual put. */
  readonly floor: number;
}

/** Exercise boundary of the perpetual unit put, λ/(λ − 1) with λ the negative root of ½σ²λ(λ−1) + (r−q)λ = r. */
export function perpetualBoundary(volatility: number, rate: number, dividendYield: number): number {
  const variance = volatility * volatility;
  const half = (rate - dividendYield) / variance - 0.5;
  const root = Math.sqrt(half * half + (2 * rate) / variance);
  const lambda = half > 0 ? -half - root : -(2 * rate) / variance / (root - half);
  return lambda / (lambda - 1);
}

/**
 * Approximate exercise boundary of a unit put at time to expiry `years`, about 1e-3 off; `start` near it helps.
 *
 * Li's QD⁺ equation by Newton's method inside [floor, ceiling], held below the short-time asymptote
 * ceiling·e^(−0.6388·σ√τ).
 * Source: M. Li, Analytical approximations for the critical stock prices of American options,
 * Review of Derivatives Research 13 (2010) 75–99; asymptote: Evans, Kuske, Keller, Math. Finance 12 (2002).
 */
export function guessBoundary(terms: GuessTerms, years: number, start: number): number {
  const { volatility, rate, dividendYield, floor, ceiling } = terms;
  const variance = volatility * volatility;
  const deviation = volatility * Math.sqrt(years);
  const discount = Math.exp(-rate * years);
  const spotDiscount = Math.exp(-dividendYield * years);
  const carry = rate - dividendYield;
  const share = (2 / variance) * (rate === 0 ? 1 / years : rate / -Math.expm1(-rate * years));
  const lean = (2 * carry) / variance - 1;
  const root = Math.sqrt(lean * lean + 4 * share);
  const lambda = -0.5 * (lean + root);
  const alpha = lambda + ((discount * share) / root) * (1 - share / (root * root));
  const decay = -2 / variance / root;
  const top = ceiling * Math.exp(-SHORT_TIME_DISTANCE * deviation);
  let low = floor;
  let high = ceiling;
  let spot = Math.min(Math.max(start, floor), top);
  for (let iteration = 0; iteration < 12; iteration++) {
    const d1 = (Math.log(spot) + carry * years) / deviation + 0.5 * deviation;
    const d2 = d1 - deviation;
    const kernel = Math.exp(-0.5 * d1 * d1);
    const otherKernel = Math.exp(-0.5 * d2 * d2);
    const delta = -spotDiscount * cumulativeFromKernel(-d1, kernel);
    const price = discount * cumulativeFromKernel(-d2, otherKernel) + spot * delta;
    const spotGamma = (spotDiscount * ONE_OVER_SQRT_TWO_PI * kernel) / deviation;
    const theta = rate * price - carry * spot * delta - 0.5 * variance * spot * spotGamma;
    const thetaSlope =
      dividendYield * delta - spotGamma * (carry + variance - 0.5 * variance * (1 + d1 / deviation));
    const value = spot * (1 + delta) + alpha * (1 - spot - price) + decay * theta;
    const slope = (1 - alpha) * (1 + delta) + spotGamma + decay * thetaSlope;
    if (value > 0) high = spot;
    else low = spot;
    const next = spot - value / slope;
    const before = spot;
    spot = next > low && next < high ? next : 0.5 * (low + high);
    if (Math.abs(spot - before) < 1e-3 * spot * deviation) break;
  }
  return Math.max(Math.min(spot, top), Math.min(floor, top));
}
