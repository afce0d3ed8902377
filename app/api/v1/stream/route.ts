import { defineRoute } from '@/lib/server/define-route.ts';
import { openStream } from '@/lib/server/live/open-stream.ts';

export const dynamic = 'force-dynamic';

export const GET = defineRoute(openStream);
