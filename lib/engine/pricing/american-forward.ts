import { americanPrice } from './american/american-option.ts';
import { europeanPrice } from './black-scholes.ts';
import { type GivenCurve, type ImpliedForward, impliedForward, type PairQuote } from './implied-forward.ts';
import { impliedVolatility } from './implied-volatility.ts';
import { pairsNearForward } from './pair-quote.ts';

const MOST_PAIRS = 10;
const MOST_ROUNDS = 8;
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

/**
 * Forward and discount of one expiration of American options: parity as if they were European, then again over a
 * few pairs near the forward with their early-exercise premium taken out at that forward's carry, until it stands
 * still. Where the carry is too small to pay for early exercise the first answer stands.
 */
export function americanForward(pairs: readonly PairQuote[], given: GivenCurve): ImpliedForward {
  let found = impliedForward(pairs, given);
  if (found.source !== 'parity') return found;
  const near = spread(pairsNearForward(pairs, given.spot, found.discount));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { rate, dividendYield, forward } = found;
    if (Math.max(Math.abs(rate), Math.abs(dividendYield)) * given.years < LEAST_CARRY) return found;
    const terms = { spot: given.spot, years: given.years, rate, dividendYield };
    const next = impliedForward(
      near.map((pair) => withoutPremium(pair, forward, terms)),
      given,
    );
    if (next.source !== 'parity') return found;
    found = next;
    if (Math.abs(next.forward - forward) < SETTLED * given.spot) return found;
  }
  return found;
}
