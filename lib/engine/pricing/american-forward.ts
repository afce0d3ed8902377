import { robustLine } from '../math/robust-line.ts';
import { weightedLine } from '../math/weighted-line.ts';
import type { ContinuousRate } from '../units.ts';
import {
  type GivenCurve,
  type ImpliedForward,
  parityForward,
  parityWeights,
  SCALE_FLOOR,
} from './implied-forward.ts';
import { lessPremiums, type PairPremiums, pairPremiums } from './pair-premiums.ts';
import type { PairQuote } from './pair-quote.ts';
import { parityMisfit } from './parity-misfit.ts';

/** Forward of American quotes. */
export interface AmericanForward {
  readonly forward: ImpliedForward;
  /** Standard error of the rate that its quotes tell; null where the rate was given. */
  readonly rateError: ContinuousRate | null;
  /** `parityMisfit` of its quotes less their premiums. */
  readonly misfit: number;
}

/** What premiums are taken at, and what parity then says: ln(F/S) and rate·years. */
interface Carry {
  readonly growth: number;
  readonly rate: number;
}

const MOST_ROUNDS = 4;
/** A carry that parity moves by less than this, of spot, stands. */
const SETTLED = 2e-6;
/** Of the differences, in rate: premiums are smooth, quotes do not enter. */
const STEP: ContinuousRate = 0.005;
/** Where a free rate starts from, at least: at none, nothing is ever exercised early. */
const FIRST_RATE: ContinuousRate = 0.02;

/**
 * Forward and discount of one expiration of American options: parity of its quotes less the early-exercise premiums that
 * hold at that forward and discount.
 *
 * Newton's method on the carry (growth, rate), its derivatives by differences: how strongly parity's answer follows the
 * carry that premiums are taken at also says how much a doubt in the slope grows on its way to the rate.
 * Measured on exact prices, 30 to 365 days, carries of ±3 to 5 %: see the test.
 * @param near pairs near the forward by ascending strike
 * @param rate what to discount with; null: the rate that the quotes tell
 * @returns null where parity gives none
 */
export function americanForward(
  near: readonly PairQuote[],
  asEuropean: ImpliedForward,
  given: GivenCurve,
  rate: ContinuousRate | null,
): AmericanForward | null {
  const { spot, years } = given;
  const strike = near.map((pair) => pair.strike);
  const ownWeight = parityWeights(near);
  const premiumsAt = ({ growth, rate: paid }: Carry) =>
    pairPremiums(near, { spot, years, rate: paid / years, dividendYield: (paid - growth) / years });
  const growth = Math.log(asEuropean.forward / spot);
  const first = Math.max(asEuropean.rate * years, growth, FIRST_RATE * years);
  let at: Carry = { growth, rate: rate === null ? first : rate * years };
  let premiums = premiumsAt(at);
  const { trust } = robustLine(strike, parityLess(near, premiums), ownWeight, -1, true, SCALE_FLOOR);
  const weight = ownWeight.map((own, i) => own * (trust[i] ?? 0));
  const parityOf = (less: PairPremiums, paid: number) => {
    const slope = rate === null ? null : -Math.exp(-paid);
    const line = weightedLine(strike, parityLess(near, less), weight, slope);
    return {
      growth: Math.log(line.intercept / -line.slope / spot),
      rate: -Math.log(-line.slope),
      slopeError: line.slopeError / -line.slope,
    };
  };
  const parityAt = (carry: Carry) => parityOf(premiumsAt(carry), carry.rate);

  const step = STEP * years;
  let said = parityOf(premiums, at.rate);
  const byGrowth = parityAt({ ...at, growth: at.growth + step });
  const byRate = rate === null ? parityAt({ ...at, rate: at.rate + step }) : said;
  const [a, b] = [1 - (byGrowth.growth - said.growth) / step, -(byRate.growth - said.growth) / step];
  const [c, d] = [-(byGrowth.rate - said.rate) / step, 1 - (byRate.rate - said.rate) / step];
  const determinant = a * d - b * c;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [off, offRate] = [said.growth - at.growth, said.rate - at.rate];
    if (Math.abs(off) < SETTLED && Math.abs(offRate) < SETTLED) break;
    at = {
      growth: at.growth + (d * off - b * offRate) / determinant,
      rate: at.rate + (a * offRate - c * off) / determinant,
    };
    if (!Number.isFinite(at.growth + at.rate)) return null;
    premiums = premiumsAt(at);
    said = parityOf(premiums, at.rate);
  }
  const european = lessPremiums(near, premiums);
  const forward = parityForward(european, rate === null ? given : { ...given, rate }, rate === null);
  if (forward.source !== 'parity') return null;
  const rateError = rate === null ? Math.abs((a / determinant) * said.slopeError) / years : null;
  return { forward, rateError, misfit: parityMisfit(european) };
}

const parityLess = (pairs: readonly PairQuote[], { call, put }: PairPremiums): number[] =>
  pairs.map((p, i) => 0.5 * (p.callBid + p.callAsk - p.putBid - p.putAsk) - (call[i] ?? 0) + (put[i] ?? 0));
