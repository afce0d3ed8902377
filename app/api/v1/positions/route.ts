import { NextResponse } from 'next/server';
import { queryOf } from '@/lib/server/api-query.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { openPosition } from '@/lib/server/open-position.ts';
import { positionsCsv } from '@/lib/server/positions-csv.ts';
import { getPositions } from '@/lib/server/read-positions.ts';
import { API_PATIENCE_MS } from '@/lib/server/upkeep.ts';
import { requireWriter } from '@/lib/server/write-guard.ts';

export const GET = defineRoute(async (request) => {
  const data = await getPositions(Date.now(), API_PATIENCE_MS);
  if (queryOf(request).format !== 'csv')
    return NextResponse.json({ meta: {}, data }, { headers: { 'Cache-Control': 'no-store' } });
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="positions.csv"',
  };
  return new NextResponse(positionsCsv(data.positions), {
    headers: { ...headers, 'Cache-Control': 'no-store' },
  });
});

export const POST = defineRoute(async (request) => {
  requireWriter(request.headers);
  return NextResponse.json({ meta: {}, data: await openPosition(request) }, { status: 201 });
});
