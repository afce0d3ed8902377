import { defineRoute } from '@/lib/server/define-route.ts';
import { answerPage } from '@/lib/server/live/answer-page.ts';

export const dynamic = 'force-dynamic';

export const GET = defineRoute(answerPage);
