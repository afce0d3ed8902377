import { answer } from '@/lib/server/answer.ts';
import { climbLadder } from '@/lib/server/climb-ladder.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { requireFinite } from '@/lib/server/require-finite.ts';

export const POST = defineRoute(async (request) =>
  answer(request, requireFinite(await climbLadder(request))),
);
