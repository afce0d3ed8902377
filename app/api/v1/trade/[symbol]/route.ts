import { snakeKeys } from '@/lib/schema/snake-keys.ts';
import { answerShared } from '@/lib/server/answer-shared.ts';
import { requireSymbol, requireView } from '@/lib/server/api-query.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { metaOf } from '@/lib/server/meta-of.ts';
import { readArmedTrade } from '@/lib/server/read-armed-trade.ts';
import { requireAnalysis } from '@/lib/server/require-analysis.ts';

export const GET = defineRoute((request, { symbol }) =>
  answerShared(request, async () => {
    const view = requireView(request);
    const analysis = await requireAnalysis(requireSymbol(symbol), view);
    return { meta: metaOf(analysis, view), data: snakeKeys(await readArmedTrade(analysis)) };
  }),
);
