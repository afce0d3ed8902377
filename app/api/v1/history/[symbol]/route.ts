import { answer } from '@/lib/server/answer.ts';
import { queryOf, requireSymbol } from '@/lib/server/api-query.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { getHistory } from '@/lib/server/get-history.ts';

export const GET = defineRoute(async (request, { symbol }) =>
  answer(request, await getHistory(requireSymbol(symbol), queryOf(request))),
);
