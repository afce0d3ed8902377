import 'server-only';
import { explainFigure } from '../engine/explain/explain-figure.ts';
import type { Explanation } from '../engine/explain/explanation.ts';
import { openBook } from '../engine/exposure/chain-book.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import { earlierSnapshots, readFlow } from '../store/session-flow.ts';
import { loadSnapshot } from '../store/snapshots.ts';
import { ApiError } from './api-error.ts';
import { type Analysis, assumptionsOf } from './get-analysis.ts';

/** Explains a figure of an analysis from the stored chain, opened again. @throws ApiError 404 for an unknown figure */
export async function explainAnalysis(
  figure: string,
  { snapshot, exposure, trap }: Analysis,
  view: ViewParameters,
): Promise<Explanation> {
  const { chain } = await loadSnapshot(snapshot.id);
  const flow = await readFlow(await earlierSnapshots(snapshot), chain);
  const assumptions = assumptionsOf(view);
  const book = openBook(chain, assumptions, flow);
  const explanation = explainFigure(figure, { book, exposure, trap, assumptions });
  if (explanation !== null) return explanation;
  throw new ApiError('not_found', 'no figure of this view has that name', {
    figure: 'expected a name such as net_gex, call_wall.gex or conditions.volume',
  });
}
