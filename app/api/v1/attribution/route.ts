import { answer } from '@/lib/server/answer.ts';
import { attribute } from '@/lib/server/attribute.ts';
import { defineRoute } from '@/lib/server/define-route.ts';

export const POST = defineRoute(async (request) => answer(request, await attribute(request)));
