import { NextResponse } from 'next/server';
import { settlePosition } from '@/lib/server/change-position.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { requireWriter } from '@/lib/server/write-guard.ts';

export const POST = defineRoute(async (request, { id }) => {
  requireWriter(request.headers);
  return NextResponse.json({ meta: {}, data: await settlePosition(id, request, Date.now()) });
});
