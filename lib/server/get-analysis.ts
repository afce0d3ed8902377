import 'server-only';
import { createHash } from 'node:crypto';
import { type AnalysisContext, analyze } from '../engine/analyze.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import type { ExposureReport } from '../engine/exposure/exposure-report.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import type { TrapReport } from '../engine/psychology/trap-report.ts';
import type { VolatilityReport } from '../engine/volatility/volatility-report.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import { readAnalysisContext } from '../store/analysis-context.ts';
import { dataVersion } from '../store/data-version.ts';
import { earlierSnapshots, readFlow } from '../store/session-flow.ts';
import { latestSnapshot, loadSnapshot, type SnapshotInfo } from '../store/snapshots.ts';
import { readSourceState, type SourceState } from '../store/source-states.ts';
import { processMemo } from './process-memo.ts';
import { computeFirst } from './upkeep.ts';
import { instantOfAt } from './view-instant.ts';

export interface Analysis {
  readonly snapshot: SnapshotInfo;
  /** Where polling its series stands; null when it is never polled. */
  readonly polled: SourceState | null;
  readonly exposure: ExposureReport;
  readonly trap: TrapReport;
  readonly volatility: VolatilityReport;
}

/** Readings of the last moments: what an answer needs beside its report is a dozen queries. */
const recent = processMemo<Analysis | null>('recent analyses', 32);
const reports = processMemo<Omit<Analysis, 'snapshot' | 'polled'>>('analyses', 64);

const fingerprint = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64');

/** What tells two contexts apart: a reading by its snapshot, option volumes by their extent. */
const keyOf = ({ earlier, optionVolumes = [], ...rest }: AnalysisContext) => ({
  ...rest,
  earlier: earlier.map(({ reading, ...own }) => ({ ...own, isRead: reading !== null })),
  optionVolumes: optionVolumes.map(({ opensAt, points }) => [opensAt, points.length, points.at(-1)?.volume]),
});

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
  const key = fingerprint([snapshot.id, METHOD_VERSION, assumptions, keyOf(context), earlier]);
  const report = await reports.get(key, async () => {
    const { chain } = await loadSnapshot(snapshot.id);
    const flow = await readFlow(earlier, chain);
    return analyze(chain, { ...context, flow }, assumptions);
  });
  return { snapshot, polled, ...report };
}
