import 'server-only';
import { snakeKeys } from '../../schema/snake-keys.ts';
import type { ViewParameters } from '../../schema/view-parameters.ts';
import { queryOf, requireSymbol, viewOfQuery } from '../api-query.ts';
import type { Analysis } from '../get-analysis.ts';
import { getHedge } from '../get-hedge.ts';
import { volatilityOfAnalysis } from '../get-volatility.ts';
import { metaOf } from '../meta-of.ts';
import { readArmedTrade } from '../read-armed-trade.ts';
import { requireAnalysis } from '../require-analysis.ts';
import { requireHedge } from '../require-hedge.ts';
import { answerOnce, type Bodies } from './answer-once.ts';
import { liveHub } from './process-hub.ts';
import type { ReportName } from './report-names.ts';

type Report = (analysis: Analysis, view: ViewParameters) => Promise<unknown> | unknown;

/** What each report takes from the address beside its view, and then makes of an analysis. */
const REPORTS: Readonly<Record<ReportName, (url: string) => Report>> = {
  exposure: () => (analysis) => snakeKeys(analysis.exposure),
  trap: () => (analysis) => snakeKeys(analysis.trap),
  volatility: () => volatilityOfAnalysis,
  trade: () => async (analysis) => snakeKeys(await readArmedTrade(analysis)),
  hedge: (url) => {
    const chosen = requireHedge({ url });
    return async (analysis, view) => snakeKeys(await getHedge(analysis, view, chosen));
  },
};

/**
 * `GET /{report}/{symbol}`: a report of one snapshot, which many ask for at once: open pages the hedge and the trade with
 * each new snapshot, programs the others.
 * @throws ApiError 400, 404
 */
export async function answerReport(name: ReportName, symbolText: string, url: string): Promise<Bodies> {
  const query = queryOf({ url });
  const symbol = requireSymbol(symbolText);
  const version = String(await liveHub().newestId());
  return answerOnce(`${name}, API ${symbol} ${JSON.stringify(query)}`, version, async () => {
    const [view, report] = [viewOfQuery(query), REPORTS[name](url)];
    const analysis = await requireAnalysis(symbol, view);
    return { meta: metaOf(analysis, view), data: await report(analysis, view) };
  });
}
