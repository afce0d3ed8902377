import { InvalidArgument, requireFinite, requirePositive } from '../require.ts';
import type { Dollars, Share, Shares } from '../units.ts';
import { type LadderGreeks, ladderGreeks, type PricedLadder, type TypedLadder } from './ladder-greeks.ts';
import { requireLadderSpots } from './ladder-spots.ts';
import {
  type LimitPreset,
  type LimitStatus,
  limitStatus,
  limitUse,
  type RiskLimits,
  TYPICAL_LIMITS,
} from './risk-limits.ts';

/** A book of one contract, with the deltas typed in or computed. */
export type LadderBook = {
  /** Signed: negative = the dealer is short. */
  readonly contracts: number;
  /** Shares per contract. */
  readonly multiplier: number;
} & (TypedLadder | PricedLadder);

export interface LadderRung {
  readonly spot: number;
  /** Of one long share's option. */
  readonly delta: number;
  /** contracts · multiplier · delta, unhedged. */
  readonly positionShares: Shares;
  readonly positionDollars: Dollars;
  /** Trade that offsets the change since the rung before: bought positive. Zero on the first rung. */
  readonly hedgeShares: Shares;
  readonly cumulativeHedgeShares: Shares;
  /** contracts · multiplier · gamma, shares per $1. */
  readonly gammaShares: number | null;
  /** Dollars per calendar day. */
  readonly theta: Dollars | null;
  /** Dollars per volatility point. */
  readonly vega: Dollars | null;
  /** Of the unhedged delta; one contract has nothing to set off, so that the net limit sees the same dollars. */
  readonly grossLimitUse: Share;
  readonly netLimitUse: Share;
  /** Of |gammaShares · spot|. */
  readonly gammaLimitUse: Share | null;
  readonly vegaLimitUse: Share | null;
  /** By gross limit use. */
  readonly status: LimitStatus;
  readonly autoHedge: boolean;
  /** Why gamma, theta or vega is null. */
  readonly reason: string | null;
}

function requireContracts(contracts: number): void {
  if (requireFinite('contracts', contracts) === 0)
    throw new InvalidArgument('contracts', 0, 'other than zero');
}

/** −0, as a short position times nothing gives, is 0. */
const plain = (value: number) => value + 0;
const orNull = (value: number) => (Number.isFinite(value) ? plain(value) : null);

/** Contracts first, shares of one last: with deltas of two decimals the products are whole numbers. */
const positionOf = ({ contracts, multiplier }: LadderBook, delta: number) => contracts * delta * multiplier;

function rungOf(own: LadderGreeks, book: LadderBook, limits: RiskLimits, preset: LimitPreset) {
  const size = book.contracts * book.multiplier;
  const positionShares = plain(positionOf(book, own.delta));
  const positionDollars = positionShares * own.spot;
  const gammaShares = orNull(size * own.gamma);
  const vega = orNull(size * own.vegaPerPoint);
  const grossLimitUse = limitUse(positionDollars, limits.grossDelta);
  return {
    spot: own.spot,
    delta: plain(own.delta),
    positionShares,
    positionDollars,
    gammaShares,
    theta: orNull(size * own.thetaPerDay),
    vega,
    grossLimitUse,
    netLimitUse: limitUse(positionDollars, limits.netDelta),
    gammaLimitUse: gammaShares === null ? null : limitUse(gammaShares * own.spot, limits.gamma),
    vegaLimitUse: vega === null ? null : limitUse(vega, limits.vega),
    ...limitStatus(grossLimitUse, preset),
    reason: own.reason,
  };
}

/**
 * What a book's delta becomes at other prices of the underlying, and what must be traded to stay hedged. Limits
 * count the unhedged option delta. Volatility and time are the same on every rung.
 * @throws InvalidArgument for zero contracts, or spots that are not strictly rising
 */
export function deltaLadder(
  book: LadderBook,
  limits: RiskLimits = TYPICAL_LIMITS,
  preset: LimitPreset = 'a',
): LadderRung[] {
  requireContracts(book.contracts);
  requirePositive('multiplier', book.multiplier);
  requireLadderSpots('rungs' in book ? book.rungs.map((rung) => rung.spot) : book.spots);
  const rungs = ladderGreeks(book).map((own) => rungOf(own, book, limits, preset));
  const first = rungs[0]?.positionShares ?? 0;
  return rungs.map((rung, i) => ({
    ...rung,
    hedgeShares: (rungs[i - 1]?.positionShares ?? first) - rung.positionShares,
    cumulativeHedgeShares: first - rung.positionShares,
  }));
}
