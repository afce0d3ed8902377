import type { AnalysisContext } from '../analysis-context.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import { previousSession, sessionAt } from '../market/exchange-calendar.ts';
import type { AnnualVolatility } from '../units.ts';
import { type IvRank, ivRank } from './iv-rank.ts';
import { type RealisedVolatility, realisedVolatilities } from './realised-volatility.ts';
import { type ThirtyDayIndex, thirtyDayIndex } from './thirty-day-index.ts';
import { type VariancePremium, variancePremium } from './variance-premium.ts';

/** The chain's 30-day volatility and where it stands in its year. */
export interface VolatilityReport {
  /** The index as a fraction, 0.1393 = 13.93 %; null: see `index.reason`. */
  readonly iv30: AnnualVolatility | null;
  readonly index: ThirtyDayIndex;
  readonly rank: IvRank;
  /** Over the 10, 20 and 30 sessions that had closed by `asOf`. */
  readonly realised: readonly RealisedVolatility[];
  readonly premium: VariancePremium;
}

/** The volatility report of a priced book. Rank and realised volatility are of the series that `context` was read from. */
export function volatilityOf(
  book: ChainBook,
  { dailyVolatility = [], dailyBars = [] }: Pick<AnalysisContext, 'dailyVolatility' | 'dailyBars'>,
): VolatilityReport {
  const index = thirtyDayIndex(book);
  const iv30 = index.value === null ? null : index.value / 100;
  const session = sessionAt(book.chain.asOf);
  const through = book.chain.asOf >= session.closesAt ? session.date : previousSession(session.date).date;
  return {
    iv30,
    index,
    rank: ivRank(iv30, session.date, dailyVolatility),
    realised: realisedVolatilities(dailyBars, through),
    premium: variancePremium(iv30, through, dailyBars, dailyVolatility),
  };
}
