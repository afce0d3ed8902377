import type { AnalysisContext } from '../analysis-context.ts';
import type { OptionChain } from '../market/option-chain.ts';
import type { ExpectedMove } from '../psychology/trap-report.ts';
import type { AnnualVolatility, Share, Shares } from '../units.ts';
import { averageVolume } from './average-volume.ts';

/** What a market's price impact is reckoned from; null where the chain and its series do not say, with the reason. */
export interface MarketImpact {
  /** Standard deviation of a day's return: an annual volatility ÷ √252. */
  readonly dailyVolatility: Share | null;
  /** Which volatility that is: `30-day index`, else `at the money, 2026-11-17`. */
  readonly volatilityOf: string | null;
  /** Mean of the 20 sessions before, in shares of the symbol. */
  readonly advShares: Shares | null;
  /** The proxy whose volume stands in for an index's; null: its own. */
  readonly volumeOf: string | null;
  /** Why λ cannot be reckoned; null: it can. */
  readonly reason: string | null;
}

const TRADING_DAYS = 252;

/**
 * Inputs of λ = Y·σ_daily·S/ADV, chosen once for every page. σ is the 30-day index, as ADV is a month's volume and a single
 * near date may hold an event; a chain without an index gives the volatility at the money of the nearest date after today.
 */
export function marketImpact(
  chain: Pick<OptionChain, 'symbol' | 'asOf' | 'spot'>,
  iv30: AnnualVolatility | null,
  move: Pick<ExpectedMove, 'volatility' | 'expiry'> | null,
  context: AnalysisContext,
): MarketImpact {
  const volume = averageVolume(context, chain);
  const volatility = iv30 ?? move?.volatility ?? null;
  const noVolatility =
    'neither a 30-day index nor a volatility at the money, so that a day’s deviation is unknown';
  return {
    dailyVolatility: volatility === null ? null : volatility / Math.sqrt(TRADING_DAYS),
    volatilityOf: iv30 !== null ? '30-day index' : move === null ? null : `at the money, ${move.expiry}`,
    advShares: volume.shares,
    volumeOf: volume.volumeOf,
    reason: volatility === null ? noVolatility : volume.reason,
  };
}
