import { answer } from '@/lib/server/answer.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { requireFinite } from '@/lib/server/require-finite.ts';
import { runSimulation } from '@/lib/server/run-simulation.ts';

export const POST = defineRoute(async (request) =>
  answer(request, requireFinite(await runSimulation(request))),
);
