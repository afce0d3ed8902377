import { NextResponse } from 'next/server';
import { changeNotes } from '@/lib/server/change-position.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { getPosition } from '@/lib/server/read-positions.ts';
import { API_PATIENCE_MS } from '@/lib/server/upkeep.ts';
import { requireWriter } from '@/lib/server/write-guard.ts';

export const GET = defineRoute(async (_request, { id }) =>
  NextResponse.json(
    { meta: {}, data: await getPosition(id, API_PATIENCE_MS) },
    { headers: { 'Cache-Control': 'no-store' } },
  ),
);

export const PATCH = defineRoute(async (request, { id }) => {
  requireWriter(request.headers);
  return NextResponse.json({ meta: {}, data: await changeNotes(id, request) });
});
