import { snakeKeys } from '@/lib/schema/snake-keys.ts';
import { answerShared } from '@/lib/server/answer-shared.ts';
import { requireSymbol, requireView } from '@/lib/server/api-query.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { getHedge } from '@/lib/server/get-hedge.ts';
import { metaOf } from '@/lib/server/meta-of.ts';
import { requireAnalysis } from '@/lib/server/require-analysis.ts';
import { requireHedge } from '@/lib/server/require-hedge.ts';

export const GET = defineRoute((request, { symbol }) =>
  answerShared(request, async () => {
    const [view, chosen] = [requireView(request), requireHedge(request)];
    const analysis = await requireAnalysis(requireSymbol(symbol), view);
    const report = await getHedge(analysis, view, chosen);
    return { meta: metaOf(analysis, view), data: snakeKeys(report) };
  }),
);
