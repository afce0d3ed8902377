import 'server-only';
import { snakeKeys } from '../../schema/snake-keys.ts';
import { queryOf, requireSymbol, viewOfQuery } from '../api-query.ts';
import { getHedge } from '../get-hedge.ts';
import { metaOf } from '../meta-of.ts';
import { requireAnalysis } from '../require-analysis.ts';
import { requireHedge } from '../require-hedge.ts';
import { answerOnce, type Bodies } from './answer-once.ts';
import { liveHub } from './process-hub.ts';

/** `GET /hedge/{symbol}`, which every open trap page asks for with a new snapshot. @throws ApiError 400, 404 */
export async function answerHedge(symbolText: string, url: string): Promise<Bodies> {
  const query = queryOf({ url });
  const symbol = requireSymbol(symbolText);
  const version = String(await liveHub().newestId());
  return answerOnce(`hedge, API ${symbol} ${JSON.stringify(query)}`, version, async () => {
    const [view, chosen] = [viewOfQuery(query), requireHedge({ url })];
    const analysis = await requireAnalysis(symbol, view);
    const report = await getHedge(analysis, view, chosen);
    return { meta: metaOf(analysis, view), data: snakeKeys(report) };
  });
}
