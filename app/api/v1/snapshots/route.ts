import { answer } from '@/lib/server/answer.ts';
import { queryOf } from '@/lib/server/api-query.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { getSnapshots } from '@/lib/server/list-snapshots.ts';
import { receiveSnapshot } from '@/lib/server/receive-snapshot.ts';
import { requireWriter } from '@/lib/server/write-guard.ts';

export const GET = defineRoute(async (request) => {
  const data = await getSnapshots(queryOf(request));
  return answer(request, { meta: { count: data.length }, data });
});

export const POST = defineRoute(async (request) => {
  requireWriter(request.headers);
  const { created, receipt } = await receiveSnapshot(request);
  return answer(request, { meta: { created }, data: receipt }, created ? 201 : 200);
});
