import type { ForwardSource } from '../exposure/exposure-report.ts';
import { type RobustLine, robustLine } from '../math/robust-line.ts';
import type { ContinuousRate, Years } from '../units.ts';
import { executableForward } from './executable-forward.ts';
import { type PairQuote, pairsNearForward } from './pair-quote.ts';

export type { PairQuote } from './pair-quote.ts';

/** Forward and discount of one expiry, with the rate and yield that reproduce both. */
export interface ImpliedForward {
  readonly forward: number;
  /** D = e^(−rate·years). */
  readonly discount: number;
  readonly rate: ContinuousRate;
  /** forward = spot·e^((rate − dividendYield)·years). */
  readonly dividendYield: ContinuousRate;
  readonly source: ForwardSource;
  /** Pairs that set the forward, outliers not counted; 0 when it does not come from parity. */
  readonly pairs: number;
  /** Why parity was not used; null when it was. */
  readonly reason: string | null;
}

/** The configured curve; null = unset. */
export interface GivenCurve {
  readonly spot: number;
  readonly years: Years;
  readonly rate: ContinuousRate | null;
  readonly dividendYield: ContinuousRate | null;
}

const FEWEST_PAIRS = 3;
/** Below either of these the discount is taken from the curve: the slope of parity does not tell a rate. */
const FEWEST_PAIRS_FOR_DISCOUNT = 6;
const SHORTEST_FOR_DISCOUNT: Years = 30 / 365;
const LARGEST_RATE_ERROR = 0.01;
const LOWEST_RATE = -0.03;
const HIGHEST_RATE = 0.25;
/** Tukey's scale is at least this share of a half-spread. */
export const SCALE_FLOOR = 0.1;

/**
 * Forward and discount of one expiry from put-call parity C − P = D·(F − K).
 *
 * A line through the mids of the pairs near the money, weights 1/spread² (call's and put's together), outliers
 * weighted down; then held inside what could be traded against: C_bid − P_ask ≤ D·(F − K) ≤ C_ask − P_bid.
 * D comes from the slope where time and quotes carry it, else from the configured rate (unset: 0). Without
 * enough pairs, or with a forward no carry explains: configured rate and yield, `unset` with both 0.
 */
export const impliedForward = (pairs: readonly PairQuote[], given: GivenCurve): ImpliedForward =>
  parityForward(parityPairs(pairs, given), given);

/** The pairs that parity is read from, nearest to the forward first; none for an expired expiry. */
export const parityPairs = (pairs: readonly PairQuote[], { spot, years, rate }: GivenCurve): PairQuote[] =>
  years > 0 ? pairsNearForward(pairs, spot, Math.exp(-(rate ?? 0) * years)) : [];

/** `impliedForward` from chosen pairs; without `ownDiscount` the discount is the given one whatever the slope says. */
export function parityForward(
  near: readonly PairQuote[],
  given: GivenCurve,
  ownDiscount = true,
): ImpliedForward {
  const { spot, years } = given;
  if (!(years > 0)) return fromCurve(given, 'expired');
  const rate = given.rate ?? 0;
  if (near.length < FEWEST_PAIRS)
    return fromCurve(given, `${near.length} strikes with a two-sided call and put, ${FEWEST_PAIRS} needed`);
  const { line, discount } = fitParity(near, years, rate, ownDiscount);
  const inliers = near.filter((_, i) => (line.trust[i] ?? 0) > 0);
  const forward = executableForward(inliers, discount, line.intercept / discount);
  if (!(Math.abs(Math.log(forward / spot)) <= 0.2 + years))
    return fromCurve(given, `parity gives a forward of ${forward.toFixed(2)} on a spot of ${spot}`);
  const impliedRate = discount === Math.exp(-rate * years) ? rate : -Math.log(discount) / years;
  return {
    forward,
    discount,
    rate: impliedRate,
    dividendYield: impliedRate - Math.log(forward / spot) / years,
    source: 'parity',
    pairs: inliers.length,
    reason: null,
  };
}

/** 1/(half of the call's and the put's spread together)² of each pair. */
export const parityWeights = (near: readonly PairQuote[]): number[] =>
  near.map((p) => 4 / Math.max(0.01, p.callAsk - p.callBid + p.putAsk - p.putBid) ** 2);

/** The parity line and the discount it is read with: its own slope where that tells a plausible rate. */
function fitParity(
  near: readonly PairQuote[],
  years: Years,
  rate: ContinuousRate,
  ownDiscount: boolean,
): { line: RobustLine; discount: number } {
  const strike = near.map((p) => p.strike);
  const parity = near.map((p) => 0.5 * (p.callBid + p.callAsk - p.putBid - p.putAsk));
  const weight = parityWeights(near);
  const discount = Math.exp(-rate * years);
  const lineOf = (slope: boolean) => robustLine(strike, parity, weight, -discount, slope, SCALE_FLOOR);
  if (ownDiscount && years >= SHORTEST_FOR_DISCOUNT && near.length >= FEWEST_PAIRS_FOR_DISCOUNT) {
    const line = lineOf(true);
    const implied = -Math.log(-line.slope) / years;
    const error = line.slopeError / (-line.slope * years);
    if (implied >= LOWEST_RATE && implied <= HIGHEST_RATE && error <= LARGEST_RATE_ERROR)
      return { line, discount: -line.slope };
  }
  return { line: lineOf(false), discount };
}

function fromCurve(given: GivenCurve, reason: string): ImpliedForward {
  const years = Math.max(0, given.years);
  const rate = given.rate ?? 0;
  const dividendYield = given.dividendYield ?? 0;
  return {
    forward: given.spot * Math.exp((rate - dividendYield) * years),
    discount: Math.exp(-rate * years),
    rate,
    dividendYield,
    source: given.rate === null && given.dividendYield === null ? 'unset' : 'configured',
    pairs: 0,
    reason,
  };
}
