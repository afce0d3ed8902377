import 'server-only';
import { snakeKeys } from '../../schema/snake-keys.ts';
import { queryOf, requireSymbol, viewOfQuery } from '../api-query.ts';
import { metaOf } from '../meta-of.ts';
import { readArmedTrade } from '../read-armed-trade.ts';
import { requireAnalysis } from '../require-analysis.ts';
import { answerOnce, type Bodies } from './answer-once.ts';
import { liveHub } from './process-hub.ts';

/** `GET /trade/{symbol}`, which every open trap page asks for after a trap was armed. @throws ApiError 400, 404 */
export async function answerTrade(symbolText: string, url: string): Promise<Bodies> {
  const query = queryOf({ url });
  const symbol = requireSymbol(symbolText);
  const version = String(await liveHub().newestId());
  return answerOnce(`trade ${symbol} ${JSON.stringify(query)}`, version, async () => {
    const view = viewOfQuery(query);
    const analysis = await requireAnalysis(symbol, view);
    return { meta: metaOf(analysis, view), data: snakeKeys(await readArmedTrade(analysis)) };
  });
}
