import { type GivenCurve, type ImpliedForward, parityForward } from './implied-forward.ts';
import { lessPremiums, nodesOf, type PairPremium, pairPremium } from './pair-premiums.ts';
import { type PairQuote, pairsNearForward } from './pair-quote.ts';
import { parityMisfit } from './parity-misfit.ts';

/** An expiration's carry with its quotes read both ways, and how far from straight parity is either way. */
export interface AmericanForward {
  readonly asEuropean: ImpliedForward;
  readonly asAmerican: ImpliedForward;
  readonly misfit: { readonly asEuropean: number; readonly asAmerican: number };
}

/** Premiums are priced at this many strikes and are linear between. */
const NODES = 9;
const MOST_ROUNDS = 6;
const LONGEST_STRIDE = 4;
/** A round that moves the forward by less than this share of spot is the last. */
const SETTLED = 1e-6;
/** A premium that is at most this share of the narrowest pair's spread is left in. */
const NEGLIGIBLE = 0.1;

const NO_PREMIUM: PairPremium = { call: 0, put: 0 };
/** What premiums are taken at: ln(F/S) and rate·years. A round maps it to what parity then says. */
type Carry = readonly [growth: number, rate: number];

const carryOf = ({ forward, rate }: ImpliedForward, { spot, years }: GivenCurve): Carry => [
  Math.log(forward / spot),
  rate * years,
];

const termsAt = ([growth, rate]: Carry, { spot, years }: GivenCurve) => ({
  forward: spot * Math.exp(growth),
  rate: rate / years,
  dividendYield: (rate - growth) / years,
});

/**
 * How far to go along the next change: rounds that each do a like share of what is left are all in one direction, and
 * the sum of them can be told from two. Source: Irons and Tuck, Int. J. Numerical Methods in Engineering 1 (1969) 275–277.
 */
function stride(before: number, last: Carry, change: Carry): number {
  const [growth, rate] = [change[0] - last[0], change[1] - last[1]];
  const longer = (-before * (last[0] * growth + last[1] * rate)) / (growth * growth + rate * rate);
  return Number.isFinite(longer) ? Math.min(LONGEST_STRIDE, Math.max(1, longer)) : 1;
}

const spreadOf = (p: PairQuote) => p.callAsk - p.callBid + p.putAsk - p.putBid;

/**
 * Forward and discount of one expiration of American options: parity as if they were European, then again with the
 * early-exercise premiums of the pairs taken out at that carry, until the forward stands still (1e-6 of spot; at most
 * six rounds). Premiums are priced at nine of the pairs. Measured on exact prices without noise, 30 to 365 days, carry of
 * ±3 to 5 %: forward within 4e-5 of spot, rate within 0.2 points; read as European it is up to 5e-3 off, the rate near 0.
 * No premium exceeds spot·(e^(max(|r|,|q|)·years) − 1):
 * where that is below a tenth of every spread the first answer stands.
 */
export function americanForward(pairs: readonly PairQuote[], given: GivenCurve): AmericanForward {
  const { spot, years } = given;
  const discount = Math.exp(-(given.rate ?? 0) * years);
  const near = years > 0 ? pairsNearForward(pairs, spot, discount) : [];
  near.sort((a, b) => a.strike - b.strike);
  const asEuropean = parityForward(near, given);
  const untouched = { asEuropean, asAmerican: asEuropean, misfit: { asEuropean: 0, asAmerican: 0 } };
  if (asEuropean.source !== 'parity') return untouched;
  const largest = Math.max(Math.abs(asEuropean.rate), Math.abs(asEuropean.dividendYield));
  const narrowest = near.reduce((least, pair) => Math.min(least, spreadOf(pair)), Number.POSITIVE_INFINITY);
  if (spot * Math.expm1(largest * years) < NEGLIGIBLE * narrowest) return untouched;

  const nodes = nodesOf(near, NODES);
  let premiums = nodes.map(() => NO_PREMIUM);
  let european: readonly PairQuote[] = near;
  let found = asEuropean;
  let at = carryOf(asEuropean, given);
  let last: Carry | null = null;
  let length = 1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const here = termsAt(at, given);
    premiums = nodes.map((pair, j) => pairPremium(pair, here, premiums[j] ?? NO_PREMIUM, given));
    european = lessPremiums(near, nodes, premiums);
    found = parityForward(european, given);
    if (found.source !== 'parity') return untouched;
    const [growth, rate] = carryOf(found, given);
    const change: Carry = [growth - at[0], rate - at[1]];
    if (Math.abs(change[0]) < SETTLED) break;
    length = last === null ? 1 : stride(length, last, change);
    at = [at[0] + length * change[0], at[1] + length * change[1]];
    last = change;
  }
  const misfit = { asEuropean: parityMisfit(near), asAmerican: parityMisfit(european) };
  return { asEuropean, asAmerican: found, misfit };
}
