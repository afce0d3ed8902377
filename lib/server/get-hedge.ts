import 'server-only';
import type { ExposureReport } from '../engine/exposure/exposure-report.ts';
import { hedgeOf } from '../engine/hedging/hedge-of.ts';
import type { HedgeReport } from '../engine/hedging/hedge-report.ts';
import type { HedgeParameters } from '../schema/serialise-hedge-parameters.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import { readAnalysisContext } from '../store/analysis-context.ts';
import type { Analysis } from './get-analysis.ts';
import { toHedgeRequest } from './hedge-request.ts';
import { Memo } from './memo.ts';
import { openStoredBook } from './open-stored-book.ts';

/** By the exposure report of their analysis: there is one for each snapshot, context and view. */
const reports = new WeakMap<ExposureReport, Memo<HedgeReport>>();

function reportsOf(exposure: ExposureReport): Memo<HedgeReport> {
  const known = reports.get(exposure) ?? new Memo<HedgeReport>(8);
  reports.set(exposure, known);
  return known;
}

/**
 * The hedge report of an analysed snapshot, computed once for all who ask for the same choice.
 * @throws InvalidArgument naming the parameter that cannot be used
 */
export function getHedge(
  { snapshot, exposure }: Pick<Analysis, 'snapshot' | 'exposure'>,
  view: ViewParameters,
  chosen: HedgeParameters,
): Promise<HedgeReport> {
  return reportsOf(exposure).get(JSON.stringify(chosen), async () => {
    const [book, context] = await Promise.all([
      openStoredBook(snapshot, view),
      readAnalysisContext(snapshot),
    ]);
    return hedgeOf(book, exposure, context, view, toHedgeRequest(chosen));
  });
}
