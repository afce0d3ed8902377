import { answer } from '@/lib/server/answer.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { makePlan } from '@/lib/server/make-plan.ts';
import { requireFinite } from '@/lib/server/require-finite.ts';

export const POST = defineRoute(async (request) => answer(request, requireFinite(await makePlan(request))));
