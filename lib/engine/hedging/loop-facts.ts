import type { AnalysisContext } from '../analysis-context.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { Share, Shares } from '../units.ts';
import { expectedMove } from '../volatility/expected-move.ts';
import { thirtyDayIndex } from '../volatility/thirty-day-index.ts';
import { marketImpact } from './market-impact.ts';

/** What a chain and its series say for a simulation. */
export interface LoopFacts {
  readonly spot: number;
  /** Shock where none is named, dollars. */
  readonly usualShock: number;
  readonly dailyVolatility: Share | null;
  /** Which volatility a day's deviation is of. */
  readonly volatilityOf: string | null;
  /** Mean of the 20 sessions before, in shares of the symbol. */
  readonly storedAdvShares: Shares | null;
  /** The proxy whose volume that is; null: the symbol's own. */
  readonly volumeOf: string | null;
  /** Why λ is not known, where it is not. */
  readonly impactReason: string | null;
}

/** Reads a chain and its bars for a simulation. */
export function loopFacts(book: ChainBook, context: AnalysisContext, usualShock: number): LoopFacts {
  const index = thirtyDayIndex(book).value;
  const iv30 = index === null ? null : index / 100;
  const { advShares, reason, ...impact } = marketImpact(book.chain, iv30, expectedMove(book), context);
  return { spot: book.chain.spot, usualShock, ...impact, storedAdvShares: advShares, impactReason: reason };
}
