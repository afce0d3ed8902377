import type { PairQuote } from '../pricing/implied-forward.ts';
import { requirePositive } from '../require.ts';
import { type SmileError, smileError } from './smile-error.ts';
import { fitCurve, leastButterfly } from './smile-fit.ts';
import { type SmileTerms, smilePoints } from './smile-points.ts';
import { type SmileShape, withTails } from './smile-shape.ts';
import { isTailFree } from './smile-tails.ts';

/** One expiration's fitted smile, as plain data; `smileVolatility` reads it at a strike. */
export interface Smile extends SmileShape {
  /** Lowest and highest strike with a quote; the curve itself may end further in. */
  readonly quotedFrom: number;
  readonly quotedTo: number;
  readonly error: SmileError;
  /** Durrleman's g at its least over the curve. */
  readonly leastButterfly: number;
  /** No negative density anywhere: g ≥ 0 over the curve and both tails convex. */
  readonly butterflyFree: boolean;
}

export type SmileFit =
  | { readonly smile: Smile; readonly reason: null }
  | { readonly smile: null; readonly reason: string };

const FEWEST_POINTS = 5;

/**
 * Fits the smile of one expiration to its out-of-the-money mids, weighted by 1/spread² (see `fitCurve`), with a power
 * tail on each side (see `withTails`). Null with the reason below five two-sided strikes or without one on each side
 * of the forward.
 * @param quotes ascending strikes, dollars per share
 * @throws InvalidArgument for a forward, discount or time that is not above zero
 */
export function fitSmile(quotes: readonly PairQuote[], terms: SmileTerms): SmileFit {
  requirePositive('forward', terms.forward);
  requirePositive('discount', terms.discount);
  requirePositive('years', terms.years);
  const points = smilePoints(quotes, terms);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < FEWEST_POINTS)
    return none(`${points.length} strikes with a two-sided out-of-the-money quote, ${FEWEST_POINTS} needed`);
  if (first.right === last.right) return none(`quotes on the ${first.right} side of the forward only`);
  const curve = fitCurve(points);
  const shape = withTails(curve, points, terms);
  const { forward, lowestStrike, highestStrike, putTail, callTail } = shape;
  const least = leastButterfly(curve, Math.log(lowestStrike / forward), Math.log(highestStrike / forward));
  const smile: Smile = {
    ...shape,
    quotedFrom: first.strike,
    quotedTo: last.strike,
    error: smileError(shape, points),
    leastButterfly: least,
    butterflyFree: least >= 0 && isTailFree('put', putTail) && isTailFree('call', callTail),
  };
  return Number.isFinite(least)
    ? { smile, reason: null }
    : none('the fitted total variance is not above zero');
}

const none = (reason: string): SmileFit => ({ smile: null, reason });
