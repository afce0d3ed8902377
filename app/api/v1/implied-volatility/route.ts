import { answer } from '@/lib/server/answer.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { implyVolatilities } from '@/lib/server/imply-volatilities.ts';

export const POST = defineRoute(async (request) => answer(request, await implyVolatilities(request)));
