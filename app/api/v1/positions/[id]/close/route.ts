import { NextResponse } from 'next/server';
import { closePosition } from '@/lib/server/change-position.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { requireWriter } from '@/lib/server/write-guard.ts';

export const POST = defineRoute(async (request, { id }) => {
  requireWriter(request.headers);
  return NextResponse.json({ meta: {}, data: await closePosition(id, request) });
});
