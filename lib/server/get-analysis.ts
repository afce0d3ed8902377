import 'server-only';
import { analyze } from '../engine/analyze.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import { readAnalysisContext } from '../store/analysis-context.ts';
import { dataVersion } from '../store/data-version.ts';
import { type AnalysisReports, analysisKey, type PreparedAnalysis } from '../store/prepared-analysis.ts';
import { earlierSnapshots, readFlow } from '../store/session-flow.ts';
import { latestSnapshot, loadSnapshot, type SnapshotInfo } from '../store/snapshots.ts';
import { readSourceState, type SourceState } from '../store/source-states.ts';
import { ProcessMemo } from './process-memo.ts';
import { computeFirst } from './upkeep.ts';
import { instantOfAt } from './view-instant.ts';

export interface Analysis extends AnalysisReports {
  readonly snapshot: SnapshotInfo;
  /** Where polling its series stands; null when it is never polled. */
  readonly polled: SourceState | null;
}

/** Readings of the last moments: what an answer needs beside its report is a dozen queries. */
const recent = new ProcessMemo<Analysis | null>('recent analyses', 32);
const reports = new ProcessMemo<AnalysisReports>('analyses', 64);

/** Keeps an analysis that was made elsewhere: whoever asks for the same one need not make it again. */
export function keepAnalysis({ key, reports: made }: PreparedAnalysis): void {
  reports.keep(key, made);
}

/** What the view chooses, completed by the defaults of the installation. */
export const assumptionsOf = ({ basis, sign, greeks, range, exp }: ViewParameters): Assumptions => ({
  ...DEFAULT_ASSUMPTIONS,
  basis,
  sign,
  greeks,
  range,
  expiries: exp,
});

/**
 * The analysis of the newest snapshot of a symbol (with `at`: the newest not after it), memoised by snapshot,
 * context, assumptions and method version; requests between which nothing was written share one reading. Null when no
 * chain is stored.
 * @throws InvalidArgument when the view cannot be computed from this snapshot (e.g. `sign=flow` from one snapshot)
 */
export async function getAnalysis(symbol: string, view: ViewParameters): Promise<Analysis | null> {
  // A second bounds what a write that is undone could leave behind.
  const second = Math.floor(performance.now() / 1000);
  const key = `${symbol} ${JSON.stringify(view)} ${await dataVersion()} ${second}`;
  return recent.get(key, () => readAnalysis(symbol, view));
}

async function readAnalysis(symbol: string, view: ViewParameters): Promise<Analysis | null> {
  const snapshot = await latestSnapshot(symbol, view.at === null ? {} : { at: instantOfAt(view.at) });
  return snapshot && analyseSnapshot(snapshot, view);
}

/** As getAnalysis, of this very snapshot: `at` of the view does not count. */
export async function analyseSnapshot(snapshot: SnapshotInfo, view: ViewParameters): Promise<Analysis> {
  const assumptions = assumptionsOf(view);
  const [context, earlier, polled] = await Promise.all([
    readAnalysisContext(snapshot),
    earlierSnapshots(snapshot),
    readSourceState(snapshot.source, snapshot.symbol),
  ]);
  const unread = context.earlier.flatMap(({ id, reading }) => (id !== undefined && !reading ? [id] : []));
  if (unread.length > 0) computeFirst(unread);
  const key = analysisKey(snapshot.id, assumptions, context, earlier);
  const made = await reports.get(key, async () => {
    const { chain } = await loadSnapshot(snapshot.id);
    const flow = await readFlow(earlier, chain);
    return analyze(chain, { ...context, flow }, assumptions);
  });
  return { snapshot, polled, ...made };
}
