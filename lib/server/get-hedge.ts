import 'server-only';
import { hedgeOf } from '../engine/hedging/hedge-of.ts';
import type { HedgeReport } from '../engine/hedging/hedge-report.ts';
import type { HedgeParameters } from '../schema/serialise-hedge-parameters.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import { readAnalysisContext } from '../store/analysis-context.ts';
import type { Analysis } from './get-analysis.ts';
import { toHedgeRequest } from './hedge-request.ts';
import { openStoredBook } from './open-stored-book.ts';

/** The hedge report of an analysed snapshot. @throws InvalidArgument naming the parameter that cannot be used */
export async function getHedge(
  { snapshot, exposure }: Pick<Analysis, 'snapshot' | 'exposure'>,
  view: ViewParameters,
  chosen: HedgeParameters,
): Promise<HedgeReport> {
  const [book, context] = await Promise.all([openStoredBook(snapshot, view), readAnalysisContext(snapshot)]);
  return hedgeOf(book, exposure, context, view, toHedgeRequest(chosen));
}
