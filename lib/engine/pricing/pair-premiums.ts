import { americanPrice } from './american/american-option.ts';
import { boundaryAtExpiry, exerciseBoundaries, toUnitPut } from './american/unit-put.ts';
import { type EuropeanOption, europeanPrice } from './black-scholes.ts';
import type { ImpliedForward } from './implied-forward.ts';
import { impliedVolatility } from './implied-volatility.ts';
import type { PairQuote } from './pair-quote.ts';

/** Early-exercise premiums of the call and the put of one strike, dollars per share. */
export interface PairPremium {
  readonly call: number;
  readonly put: number;
}

/** An exercise boundary that starts this many standard deviations from spot is not reached. */
const OUT_OF_REACH = 6;

/** At most `count` of the pairs, evenly by rank, the first and the last among them. */
export function nodesOf(pairs: readonly PairQuote[], count: number): PairQuote[] {
  if (pairs.length <= count) return [...pairs];
  const step = (pairs.length - 1) / (count - 1);
  const chosen = Array.from({ length: count }, (_, j) => pairs[Math.round(j * step)]);
  return chosen.filter((pair) => pair !== undefined);
}

/** American less European value; 0 without a price where early exercise never pays or is out of reach. */
function premiumOf(o: EuropeanOption): number {
  const put = toUnitPut(o);
  if (exerciseBoundaries(put.rate, put.dividendYield) === 'never') return 0;
  const distance = Math.log(put.spot / boundaryAtExpiry(put.rate, put.dividendYield));
  if (distance > OUT_OF_REACH * o.volatility * Math.sqrt(o.years)) return 0;
  return Math.max(0, americanPrice(o) - europeanPrice(o));
}

/**
 * Premiums of one pair at the volatility of its out-of-the-money side, whose mid less the premium `known` so far is
 * inverted as European; `known` again without a volatility. A negative rate counts as 0 with the same carry r − q,
 * which near the money is what exercise gains: two boundaries never arise.
 */
export function pairPremium(
  pair: PairQuote,
  carry: Pick<ImpliedForward, 'forward' | 'rate' | 'dividendYield'>,
  known: PairPremium,
  { spot, years }: { readonly spot: number; readonly years: number },
): PairPremium {
  const { strike } = pair;
  const shift = Math.max(0, -carry.rate);
  const terms = {
    spot,
    years,
    strike,
    rate: carry.rate + shift,
    dividendYield: carry.dividendYield + shift,
  };
  const isCall = strike >= carry.forward;
  const mid = isCall ? 0.5 * (pair.callBid + pair.callAsk) : 0.5 * (pair.putBid + pair.putAsk);
  const { volatility } = impliedVolatility({
    ...terms,
    right: isCall ? 'call' : 'put',
    price: mid - (isCall ? known.call : known.put),
  });
  if (volatility === null) return known;
  return {
    call: premiumOf({ ...terms, right: 'call', volatility }),
    put: premiumOf({ ...terms, right: 'put', volatility }),
  };
}

/** Pairs less their premiums, linear in strike between the nodes; pairs and nodes by ascending strike. */
export function lessPremiums(
  pairs: readonly PairQuote[],
  nodes: readonly PairQuote[],
  premiums: readonly PairPremium[],
): PairQuote[] {
  let j = 0;
  return pairs.map((pair) => {
    while (j < nodes.length - 2 && pair.strike > (nodes[j + 1]?.strike ?? Number.POSITIVE_INFINITY)) j++;
    const [low, high] = [nodes[j], nodes[j + 1] ?? nodes[j]];
    const [from, to] = [premiums[j], premiums[j + 1] ?? premiums[j]];
    if (!low || !high || !from || !to) return pair;
    const share = high.strike > low.strike ? (pair.strike - low.strike) / (high.strike - low.strike) : 0;
    const call = from.call + share * (to.call - from.call);
    const put = from.put + share * (to.put - from.put);
    return {
      strike: pair.strike,
      callBid: pair.callBid - call,
      callAsk: pair.callAsk - call,
      putBid: pair.putBid - put,
      putAsk: pair.putAsk - put,
    };
  });
}
