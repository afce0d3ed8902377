import { americanPrice } from './american/american-option.ts';
import { europeanPrice } from './black-scholes.ts';
import { type GivenCurve, type ImpliedForward, impliedForward, type PairQuote } from './implied-forward.ts';
import { impliedVolatility } from './implied-volatility.ts';
import { pairsNearForward } from './pair-quote.ts';

const MOST_PAIRS = 8;
const MOST_ROUNDS = 8;
const LONGEST_STRIDE = 4;
/** A round that moves the forward by less than this share of spot is the last. */
const SETTLED = 1e-5;
/** Carry below this share of the strike cannot pay for early exercise beyond a tick's tenth. */
const LEAST_CARRY = 2e-5;

interface Terms {
  readonly spot: number;
  readonly years: number;
  readonly rate: number;
  readonly dividendYield: number;
}

const mid = (bid: number, ask: number) => 0.5 * (bid + ask);

/** Few pairs, far apart: a wide span tells the discount best, and each pair costs two American prices a round. */
function spread(near: readonly PairQuote[]): PairQuote[] {
  const step = Math.max(1, near.length / MOST_PAIRS);
  const kept = Math.min(near.length, MOST_PAIRS);
  return Array.from({ length: kept }, (_, i) => near[Math.floor(i * step)]).filter((p) => p !== undefined);
}

/** European volatility of the pair's out-of-the-money side, where the premium is least; null without one. */
function pairVolatility(pair: PairQuote, forward: number, terms: Terms): number | null {
  const isCall = pair.strike >= forward;
  const price = isCall ? mid(pair.callBid, pair.callAsk) : mid(pair.putBid, pair.putAsk);
  const right = isCall ? 'call' : 'put';
  return impliedVolatility({ ...terms, right, strike: pair.strike, price }).volatility;
}

/** The pair as European quotes: each side less its early-exercise premium at the pair's volatility. */
function withoutPremium(pair: PairQuote, forward: number, terms: Terms): PairQuote {
  const volatility = pairVolatility(pair, forward, terms);
  if (volatility === null) return pair;
  const premium = (right: 'call' | 'put') => {
    const option = { ...terms, right, strike: pair.strike, volatility };
    return Math.max(0, americanPrice(option) - europeanPrice(option));
  };
  const [call, put] = [premium('call'), premium('put')];
  return {
    strike: pair.strike,
    callBid: pair.callBid - call,
    callAsk: pair.callAsk - call,
    putBid: pair.putBid - put,
    putAsk: pair.putAsk - put,
  };
}

/** What the premiums are taken at: ln(F/S) and rate·years, which a round maps to what parity then says. */
type Carry = readonly [growth: number, rate: number];

const carryOf = ({ forward, rate }: ImpliedForward, { spot, years }: GivenCurve): Carry => [
  Math.log(forward / spot),
  rate * years,
];

/**
 * How far to go along the next change: rounds that each do a like share of what is left are all in one direction, and
 * the sum of them can be told from two. Source: Irons and Tuck, Int. J. Numerical Methods in Engineering 1 (1969) 275–277.
 */
function stride(before: number, last: Carry, change: Carry): number {
  const [growth, rate] = [change[0] - last[0], change[1] - last[1]];
  const longer = (-before * (last[0] * growth + last[1] * rate)) / (growth * growth + rate * rate);
  return Number.isFinite(longer) ? Math.min(LONGEST_STRIDE, Math.max(1, longer)) : 1;
}

/**
 * Forward and discount of one expiration of American options: parity as if they were European, then again over a
 * few pairs near the forward with their early-exercise premium taken out at that forward's carry, until it stands
 * still. Where the carry is too small to pay for early exercise the first answer stands.
 */
export function americanForward(pairs: readonly PairQuote[], given: GivenCurve): ImpliedForward {
  const { spot, years } = given;
  let found = impliedForward(pairs, given);
  if (found.source !== 'parity') return found;
  const near = spread(pairsNearForward(pairs, spot, found.discount));
  let [growth, carried] = carryOf(found, given);
  let last: Carry | null = null;
  let length = 1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (Math.max(Math.abs(carried), Math.abs(carried - growth)) < LEAST_CARRY) return found;
    const terms = { spot, years, rate: carried / years, dividendYield: (carried - growth) / years };
    const forward = spot * Math.exp(growth);
    const next = impliedForward(
      near.map((pair) => withoutPremium(pair, forward, terms)),
      given,
    );
    if (next.source !== 'parity') return found;
    found = next;
    const [grown, paid] = carryOf(next, given);
    const change: Carry = [grown - growth, paid - carried];
    if (Math.abs(change[0]) < SETTLED) return found;
    length = last === null ? 1 : stride(length, last, change);
    growth += length * change[0];
    carried += length * change[1];
    last = change;
  }
  return found;
}
