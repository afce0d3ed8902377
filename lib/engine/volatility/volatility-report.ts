import type { AnalysisContext } from '../analysis-context.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import { sessionAt } from '../market/exchange-calendar.ts';
import type { AnnualVolatility } from '../units.ts';
import { type IvRank, ivRank } from './iv-rank.ts';
import { type ThirtyDayIndex, thirtyDayIndex } from './thirty-day-index.ts';

/** The chain's 30-day volatility and where it stands in its year. */
export interface VolatilityReport {
  /** The index as a fraction, 0.1393 = 13.93 %; null: see `index.reason`. */
  readonly iv30: AnnualVolatility | null;
  readonly index: ThirtyDayIndex;
  readonly rank: IvRank;
}

/** The volatility report of a priced book. The rank is within the series that `context` was read from. */
export function volatilityOf(
  book: ChainBook,
  { dailyVolatility = [] }: Pick<AnalysisContext, 'dailyVolatility'>,
): VolatilityReport {
  const index = thirtyDayIndex(book);
  const iv30 = index.value === null ? null : index.value / 100;
  const { date } = sessionAt(book.chain.asOf);
  return { iv30, index, rank: ivRank(iv30, date, dailyVolatility) };
}
