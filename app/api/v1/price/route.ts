import { answer } from '@/lib/server/answer.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { priceOptions } from '@/lib/server/price-options.ts';

export const POST = defineRoute(async (request) => answer(request, await priceOptions(request)));
