import type { ChainBook } from '../exposure/chain-book.ts';
import { normalCumulative } from '../math/normal-distribution.ts';
import { requireNonNegative, requirePositive } from '../require.ts';
import type { AnnualVolatility, Dollars, ExchangeDate, Percent, Share, Years } from '../units.ts';
import { atTheMoneyVolatility } from './expected-move.ts';
import { atTheMoneyStraddle, type Straddle } from './straddle.ts';
import { strikeQuotes } from './strike-quotes.ts';

export interface MoveEstimate {
  readonly dollars: Dollars;
  readonly percent: Percent;
  /** Share of outcomes within ± this move, were the end price normal about the forward. */
  readonly covers: Share;
}

/** One figure with the reason where it is missing. */
export type MoveOrReason =
  | { readonly move: MoveEstimate; readonly reason: null }
  | { readonly move: null; readonly reason: string };

/** The move that an expiration prices in, by three rules of thumb. */
export interface ExpectedMoveWays {
  readonly expiry: ExchangeDate;
  readonly root: string;
  readonly years: Years;
  readonly straddleQuote: Straddle | null;
  readonly volatility: AnnualVolatility | null;
  /** The straddle at the forward: the mean absolute move, √(2/π) = 0.80 of a standard deviation. */
  readonly straddle: MoveOrReason;
  /** 0.85 × straddle: 0.68 of a standard deviation. */
  readonly straddle85: MoveOrReason;
  /** S·IV·√T: one standard deviation. */
  readonly standardDeviation: MoveOrReason;
}

const STRADDLE_IN_DEVIATIONS = Math.sqrt(2 / Math.PI);
const SHARE_OF_STRADDLE = 0.85;

/** Share of a normal distribution within ± `deviations` standard deviations: 2Φ(d) − 1. */
export const shareWithin = (deviations: number): Share => 1 - 2 * normalCumulative(-Math.abs(deviations));

/**
 * One standard deviation in dollars: spot·volatility·√(days/365). Spot 400, 25 %, 30 days → 28.67.
 * @throws InvalidArgument for spot ≤ 0, negative volatility or days, or no number
 */
export function volatilityMove(spot: number, volatility: AnnualVolatility, days: number): Dollars {
  requirePositive('spot', spot);
  requireNonNegative('volatility', volatility);
  requireNonNegative('days', days);
  return spot * volatility * Math.sqrt(days / 365);
}

/**
 * Expected move to one expiration three ways: the at-the-money straddle, 0.85 of it, and S·IV·√T, each with the share
 * of outcomes it covers (57.5 %, 50.2 %, 68.3 %). A straddle at the forward is worth √(2/π)·F·σ√T to first order
 * (Brenner and Subrahmanyam 1988, Financial Analysts Journal 44(5)), hence the shares; both straddle rules state less
 * than one standard deviation. Null for an expired expiration or an unknown index.
 */
export function expectedMoveWays(book: ChainBook, expiration: number): ExpectedMoveWays | null {
  const { chain, carry } = book;
  const own = carry[expiration];
  const listed = chain.expirations[expiration];
  if (own === undefined || listed === undefined || own.expired) return null;
  const estimate = (dollars: Dollars, deviations: number): MoveOrReason => ({
    move: { dollars, percent: (dollars / chain.spot) * 100, covers: shareWithin(deviations) },
    reason: null,
  });
  const straddleQuote = atTheMoneyStraddle(strikeQuotes(book, expiration), own.forward);
  const volatility = atTheMoneyVolatility(book, expiration);
  const ofStraddle = (share: number): MoveOrReason =>
    straddleQuote === null
      ? { move: null, reason: 'no two-sided call and put at the strike nearest to the forward' }
      : estimate(share * straddleQuote.price, share * STRADDLE_IN_DEVIATIONS);
  return {
    expiry: listed.date,
    root: listed.root,
    years: own.years,
    straddleQuote,
    volatility,
    straddle: ofStraddle(1),
    straddle85: ofStraddle(SHARE_OF_STRADDLE),
    standardDeviation:
      volatility === null
        ? { move: null, reason: 'no volatility at the forward' }
        : estimate(volatilityMove(chain.spot, volatility, own.years * 365), 1),
  };
}
