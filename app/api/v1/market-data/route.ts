import { answer } from '@/lib/server/answer.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { receiveMarketData } from '@/lib/server/receive-market-data.ts';
import { requireWriter } from '@/lib/server/write-guard.ts';

export const POST = defineRoute(async (request) => {
  requireWriter(request.headers);
  return answer(request, { meta: {}, data: await receiveMarketData(request) });
});
