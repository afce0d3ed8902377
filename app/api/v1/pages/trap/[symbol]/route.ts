import { ApiError } from '@/lib/server/api-error.ts';
import { queryOf, requireSymbol } from '@/lib/server/api-query.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { answerOnce } from '@/lib/server/live/answer-once.ts';
import { readLiveTrap } from '@/lib/server/live/live-trap.ts';

export const dynamic = 'force-dynamic';

export const GET = defineRoute(async (request, params) => {
  const symbol = requireSymbol(params.symbol);
  const query = queryOf(request);
  const key = `trap ${symbol} ${JSON.stringify(query)}`;
  const answer = await answerOnce(request, key, () => readLiveTrap(symbol, query));
  if (answer === null) throw new ApiError('not_found', `no page for ${symbol}`);
  return answer;
});
