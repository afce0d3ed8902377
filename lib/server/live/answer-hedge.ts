import 'server-only';
import { snakeKeys } from '../../schema/snake-keys.ts';
import { queryOf, requireSymbol, viewOfQuery } from '../api-query.ts';
import { getHedge } from '../get-hedge.ts';
import { metaOf } from '../meta-of.ts';
import { requireAnalysis } from '../require-analysis.ts';
import { requireHedge } from '../require-hedge.ts';
import { answerOnce, type Bodies } from './answer-once.ts';

/** `GET /hedge/{symbol}`, which every open trap page asks for with a new snapshot. @throws ApiError 400, 404 */
export function answerHedge(symbolText: string, url: string): Promise<Bodies> {
  const query = queryOf({ url });
  const symbol = requireSymbol(symbolText);
  return answerOnce(`hedge ${symbol} ${JSON.stringify(query)}`, async () => {
    const [view, chosen] = [viewOfQuery(query), requireHedge({ url })];
    const analysis = await requireAnalysis(symbol, view);
    const report = await getHedge(analysis, view, chosen);
    return { meta: metaOf(analysis, view), data: snakeKeys(report) };
  });
}
