import { createHash } from 'node:crypto';
import type { AnalysisContext } from '../engine/analysis-context.ts';
import type { Analysis } from '../engine/analyze.ts';
import type { Assumptions } from '../engine/assumptions.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';

/** What pages and answers show of an analysis. */
export type AnalysisReports = Pick<Analysis, 'exposure' | 'trap' | 'volatility'>;

/** An analysis that was made when its snapshot was stored. */
export interface PreparedAnalysis {
  readonly key: string;
  readonly reports: AnalysisReports;
}

/** What tells two contexts apart: a reading by its snapshot, option volumes by their extent, flow by its snapshots. */
const extentOf = ({ earlier, optionVolumes = [], flow: _, ...rest }: AnalysisContext) => ({
  ...rest,
  earlier: earlier.map(({ reading, ...own }) => ({ ...own, isRead: reading !== null })),
  optionVolumes: optionVolumes.map(({ opensAt, points }) => [opensAt, points.length, points.at(-1)?.volume]),
});

/** Two analyses with one key are the same: `flowFrom` are the snapshots whose trades its flow model counts. */
export function analysisKey(
  snapshotId: string,
  assumptions: Assumptions,
  context: AnalysisContext,
  flowFrom: readonly string[],
): string {
  const parts = [snapshotId, METHOD_VERSION, assumptions, extentOf(context), flowFrom];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}
