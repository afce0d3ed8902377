import { snakeKeys } from '@/lib/schema/snake-keys.ts';
import { answer } from '@/lib/server/answer.ts';
import { requireFigure, requireSymbol, requireView } from '@/lib/server/api-query.ts';
import { defineRoute } from '@/lib/server/define-route.ts';
import { explainAnalysis } from '@/lib/server/explain-figure.ts';
import { metaOf } from '@/lib/server/meta-of.ts';
import { requireAnalysis } from '@/lib/server/require-analysis.ts';

export const GET = defineRoute(async (request, { symbol }) => {
  const view = requireView(request);
  const figure = requireFigure(request);
  const analysis = await requireAnalysis(requireSymbol(symbol), view);
  const explanation = await explainAnalysis(request, figure, analysis, view);
  return answer(request, { meta: metaOf(analysis, view), data: snakeKeys(explanation) });
});
