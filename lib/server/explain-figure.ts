import 'server-only';
import { explainFigure } from '../engine/explain/explain-figure.ts';
import type { ExplainedAnalysis, Explanation } from '../engine/explain/explanation.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import { ApiError } from './api-error.ts';
import { type Analysis, assumptionsOf } from './get-analysis.ts';
import { getHedge } from './get-hedge.ts';
import { toHedgeRequest } from './hedge-request.ts';
import { openStoredBook } from './open-stored-book.ts';
import { readArmedTrade } from './read-armed-trade.ts';
import { requireHedge } from './require-hedge.ts';

/** What an analysis does not hold itself: null each, unless a figure of it is asked for. */
type Further = Pick<ExplainedAnalysis, 'hedge' | 'trade'>;
type Read = (request: Request, analysis: Analysis, view: ViewParameters) => Promise<Partial<Further>>;

const NOTHING: Further = { hedge: null, trade: null };

/** How to read what the figures of a prefix are explained from; `request` holds the parameters of their own route. */
const READ_FOR: Readonly<Record<string, Read>> = {
  'hedge.': async (request, analysis, view) => {
    const chosen = requireHedge(request);
    const report = await getHedge(analysis, view, chosen);
    return { hedge: { report, request: toHedgeRequest(chosen) } };
  },
  'trade.': async (_, analysis) => ({ trade: await readArmedTrade(analysis) }),
};

/**
 * Explains a figure of an analysis, or of what is made from it, from the same stored chain.
 * @throws ApiError 404 for an unknown figure, 400 for a parameter of its route that cannot be used
 */
export async function explainAnalysis(
  request: Request,
  figure: string,
  analysis: Analysis,
  view: ViewParameters,
): Promise<Explanation> {
  const { snapshot, exposure, trap } = analysis;
  const prefix = Object.keys(READ_FOR).find((own) => figure.startsWith(own));
  const [book, further] = await Promise.all([
    openStoredBook(snapshot, view),
    prefix === undefined ? {} : READ_FOR[prefix]?.(request, analysis, view),
  ]);
  const assumptions = assumptionsOf(view);
  const explanation = explainFigure(figure, {
    ...{ book, exposure, trap, assumptions },
    ...NOTHING,
    ...further,
  });
  if (explanation !== null) return explanation;
  throw new ApiError('not_found', 'no figure of this view has that name', {
    figure: 'expected a name such as net_gex, call_wall.gex, conditions.volume or hedge.forces.growth.up.0',
  });
}
