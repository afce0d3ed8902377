import 'server-only';
import type { HistoryAnswer, HistorySeries } from '../schema/history-answer.ts';
import type { TrapPage } from '../schema/trap-page.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import type { VolatilityAnswer } from '../schema/volatility-answer.ts';
import { getHistory } from './get-history.ts';
import { volatilityOfAnalysis } from './get-volatility.ts';
import { requireAnalysis } from './require-analysis.ts';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 366;
/** Drawn over some 600 pixels. */
const POINTS = '600';

export interface VolatilityPage {
  readonly answer: VolatilityAnswer;
  /** 30-day index by session over a year. */
  readonly year: HistorySeries | undefined;
  /** Stored figures over the chosen range. */
  readonly history: HistoryAnswer;
}

/** What the volatility page draws beside what every page has; histories end with the page's own snapshot. */
export async function readVolatilityPage(
  { meta }: Pick<TrapPage, 'meta'>,
  view: ViewParameters,
  days: number,
): Promise<VolatilityPage> {
  const { symbol, source, as_of: to } = meta;
  const since = (n: number) => new Date(Date.parse(to) - n * DAY_MS).toISOString();
  const [analysis, year, history] = await Promise.all([
    requireAnalysis(symbol, view),
    getHistory(symbol, { metric: 'daily_iv30', source, from: since(YEAR_DAYS), to }),
    getHistory(symbol, {
      metric: 'net_gex,spot,gamma_flip,iv30',
      source,
      from: since(days),
      to,
      points: POINTS,
    }),
  ]);
  return { answer: await volatilityOfAnalysis(analysis), year: year.data.series[0], history: history.data };
}
