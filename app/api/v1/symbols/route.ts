import { answer } from '@/lib/server/answer.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { getSymbols } from '@/lib/server/list-symbols.ts';

export const dynamic = 'force-dynamic';

export const GET = defineRoute(async (request) => {
  const data = await getSymbols();
  return answer(request, { meta: { count: data.length }, data });
});
