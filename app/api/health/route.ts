import { NextResponse } from 'next/server';
import { health } from '@/lib/server/health.ts';

export const dynamic = 'force-dynamic';

export const GET = () => NextResponse.json(health(), { headers: { 'Cache-Control': 'no-store' } });
