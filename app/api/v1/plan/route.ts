import { answer } from '@/lib/server/answer.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { makePlan } from '@/lib/server/make-plan.ts';

export const POST = defineRoute(async (request) => answer(request, await makePlan(request)));
