import type { OptionRight } from '../market/option-chain.ts';
import { invertPrice } from '../pricing/invert-price.ts';
import { requirePositive } from '../require.ts';
import type { AnnualVolatility } from '../units.ts';
import { curveVariance, type SmileCurve } from './smile-curve.ts';
import type { SmilePoint, SmileTerms } from './smile-points.ts';
import { isTailFree, type SmileTail, smileTail, tailPrice, undiscountedPrice } from './smile-tails.ts';

/** A smile over all strikes, as plain data: the curve from one strike to another and a tail beyond each. */
export interface SmileShape extends SmileTerms, SmileCurve {
  readonly lowestStrike: number;
  readonly highestStrike: number;
  readonly putTail: SmileTail;
  readonly callTail: SmileTail;
}

/**
 * Continues a curve by a tail on each side, from the outermost fitted strike at which the tail is free of arbitrage:
 * far quotes at one tick, flat in strike, are no prices that a distribution could have. From the outermost of all
 * where no strike of that side allows one.
 * @param points ascending strikes, with puts and calls among them
 */
export function withTails(curve: SmileCurve, points: readonly SmilePoint[], terms: SmileTerms): SmileShape {
  const tailOf = (right: OptionRight, inwards: readonly SmilePoint[]): SmileTail | undefined => {
    const tails = inwards.map(({ strike, k }) =>
      smileTail(right, strike, terms.forward, curveVariance(curve, k)),
    );
    return tails.find((tail) => isTailFree(right, tail)) ?? tails[0];
  };
  const none = { strike: Number.NaN, price: Number.NaN, power: Number.NaN };
  const puts = points.filter(({ right }) => right === 'put');
  const calls = points.filter(({ right }) => right === 'call').reverse();
  const putTail = tailOf('put', puts) ?? none;
  const callTail = tailOf('call', calls) ?? none;
  const { forward, discount, years } = terms;
  return {
    forward,
    discount,
    years,
    svi: curve.svi,
    correction: curve.correction,
    lowestStrike: putTail.strike,
    highestStrike: callTail.strike,
    putTail,
    callTail,
  };
}

/** Undiscounted price of the out-of-the-money side at a strike above zero: a put below the forward, else a call. */
export function smilePrice(shape: SmileShape, strike: number): number {
  const { forward, lowestStrike, highestStrike, putTail, callTail } = shape;
  if (strike < lowestStrike) return tailPrice(putTail, strike).price;
  if (strike > highestStrike) return tailPrice(callTail, strike).price;
  const { variance } = curveVariance(shape, Math.log(strike / forward));
  return undiscountedPrice(strike < forward ? 'put' : 'call', forward, strike, variance);
}

/**
 * Volatility of a strike: of the curve, or of the tail's price beyond it. Null where that price is too small to
 * carry one.
 * @throws InvalidArgument for a strike that is not above zero
 */
export function smileVolatility(shape: SmileShape, strike: number): AnnualVolatility | null {
  requirePositive('strike', strike);
  const { forward, years, lowestStrike, highestStrike } = shape;
  if (strike >= lowestStrike && strike <= highestStrike)
    return Math.sqrt(curveVariance(shape, Math.log(strike / forward)).variance / years);
  const isCall = strike >= forward;
  const volatility = invertPrice(isCall, forward, strike, years, 0, 0, smilePrice(shape, strike));
  return volatility > 0 ? volatility : null;
}
