import { answer } from '@/lib/server/answer.ts';
import { queryOf, requireSymbol } from '@/lib/server/api-query.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { deleteMarketEvent, listMarketEvents } from '@/lib/server/market-events.ts';
import { requireWriter } from '@/lib/server/write-guard.ts';

export const GET = defineRoute(async (request, { symbol }) => {
  const data = await listMarketEvents(requireSymbol(symbol), queryOf(request));
  return answer(request, { meta: { count: data.length }, data });
});

export const DELETE = defineRoute(async (request, { symbol }) => {
  requireWriter(request.headers);
  await deleteMarketEvent(requireSymbol(symbol), queryOf(request));
  return answer(request, { meta: {}, data: { removed: true } });
});
