import type { AnalysisContext } from '../analysis-context.ts';
import type { Assumptions } from '../assumptions.ts';
import { sessionAt } from '../market/exchange-calendar.ts';
import { type PhasePoint, sessionPhases } from './phase-machine.ts';
import { phaseRuns } from './phase-timeline.ts';
import { type ReadPoint, sessionReadings } from './session-readings.ts';
import type { SessionHistory } from './session-slots.ts';
import type { PhaseTimeline } from './trap-report.ts';
import type { VolumeCurve } from './volume-curve.ts';

const OTHER_VIEW =
  'the session’s earlier snapshots were read with all expirations, open interest and computed greeks: here this one counts alone';

type View = Pick<Assumptions, 'expiries' | 'basis' | 'greeks' | 'netGexThreshold'>;

const isDefaultView = ({ expiries, basis, greeks }: View) =>
  expiries === 'all' && basis === 'oi' && greeks === 'computed';

export interface SessionPhase {
  /** The machine at this snapshot. */
  readonly now: PhasePoint;
  readonly timeline: PhaseTimeline;
  /** The session's read snapshots, this one last. */
  readonly points: readonly ReadPoint[];
}

/**
 * The phase of a snapshot as its session leads to it. Earlier snapshots count as they were read when they came in:
 * with all expirations, open interest and computed greeks; in another view this snapshot counts alone, and it is said.
 */
export function sessionPhase(
  own: ReadPoint,
  { earlier }: Pick<AnalysisContext, 'earlier'>,
  history: SessionHistory,
  curve: VolumeCurve,
  view: View,
): SessionPhase {
  const { opensAt } = sessionAt(own.at);
  const before = earlier.filter(({ at }) => at >= opensAt && at < own.at);
  const read = before.flatMap(({ id = '', at, spot, reading }) =>
    reading ? [{ id, at, spot, reading }] : [],
  );
  const isComparable = isDefaultView(view);
  const points = [...(isComparable ? read : []), own];
  const phases = sessionPhases(sessionReadings(points, history, curve), view.netGexThreshold);
  const now = phases.at(-1);
  if (now === undefined) throw new Error('a session with a snapshot has a phase');
  return {
    now,
    points,
    timeline: {
      runs: phaseRuns(phases),
      snapshots: points.length,
      unread: before.length - read.length,
      reason: isComparable || before.length === 0 ? null : OTHER_VIEW,
    },
  };
}
