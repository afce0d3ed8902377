import type { Dollars, Share, Shares } from '../units.ts';
import { bookSums } from './book-sums.ts';
import type { BookTerms } from './book-terms.ts';
import { requireLadderSpots } from './ladder-spots.ts';
import { type LimitPreset, type LimitStatus, limitStatus, limitUse, type RiskLimits } from './risk-limits.ts';

/** A book at one price, dealer's sign, hedges bought positive. Limits count the unhedged option delta. */
export interface BookRung {
  readonly spot: number;
  readonly positionShares: Shares;
  readonly positionDollars: Dollars;
  /** Σ |delta| of every contract in dollars: long and short added up. */
  readonly grossDollars: Dollars;
  /** Against the rung before; zero on the first. */
  readonly hedgeShares: Shares;
  readonly cumulativeHedgeShares: Shares;
  /** Shares per $1. */
  readonly gammaShares: Shares;
  /** Dollars per calendar day. */
  readonly theta: Dollars;
  /** Dollars per volatility point. */
  readonly vega: Dollars;
  /** Shares to buy when volatility rises a point, and when a day passes: −vanna, −charm. */
  readonly hedgePerVolPoint: Shares;
  readonly hedgePerDay: Shares;
  readonly grossLimitUse: Share;
  readonly netLimitUse: Share;
  readonly gammaLimitUse: Share;
  readonly vegaLimitUse: Share;
  /** By gross limit use. */
  readonly status: LimitStatus;
  readonly autoHedge: boolean;
}

/**
 * Re-prices a book at each price, volatility and time held, and says what must be traded to stay hedged.
 * @throws InvalidArgument for spots that are not strictly rising
 */
export function bookLadder(
  terms: BookTerms,
  spots: readonly number[],
  limits: RiskLimits,
  preset: LimitPreset,
): BookRung[] {
  requireLadderSpots(spots);
  const sums = bookSums(terms, spots);
  const at = (column: Float64Array, j: number) => (column[j] ?? 0) + 0;
  const first = at(sums.delta, 0);
  return spots.map((spot, j) => {
    const positionShares = at(sums.delta, j);
    const grossDollars = at(sums.grossDelta, j) * spot;
    const gammaShares = at(sums.gamma, j);
    const vega = at(sums.vega, j);
    const grossLimitUse = limitUse(grossDollars, limits.grossDelta);
    return {
      spot,
      positionShares,
      positionDollars: positionShares * spot,
      grossDollars,
      hedgeShares: j === 0 ? 0 : at(sums.delta, j - 1) - positionShares,
      cumulativeHedgeShares: first - positionShares,
      gammaShares,
      theta: at(sums.theta, j),
      vega,
      hedgePerVolPoint: 0 - at(sums.vanna, j),
      hedgePerDay: 0 - at(sums.charm, j),
      grossLimitUse,
      netLimitUse: limitUse(positionShares * spot, limits.netDelta),
      gammaLimitUse: limitUse(gammaShares * spot, limits.gamma),
      vegaLimitUse: limitUse(vega, limits.vega),
      ...limitStatus(grossLimitUse, preset),
    };
  });
}
