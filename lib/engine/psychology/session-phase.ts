import type { AnalysisContext } from '../analysis-context.ts';
import type { Assumptions } from '../assumptions.ts';
import { sessionAt } from '../market/exchange-calendar.ts';
import type { PastSnapshot } from './check-histories.ts';
import { type PhasePoint, sessionPhases } from './phase-machine.ts';
import type { PhaseReading } from './phase-reading.ts';
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
  /** The session's earlier snapshots as the machine read them. */
  readonly past: readonly PastSnapshot[];
}

/** Each snapshot but the last with its reading and its conditions: the machine may join snapshots of one instant. */
function pastOf(
  points: readonly ReadPoint[],
  readings: readonly PhaseReading[],
  phases: readonly PhasePoint[],
): PastSnapshot[] {
  const loops = new Map(phases.map(({ id, at, loop }) => [`${at} ${id}`, loop]));
  return points.slice(0, -1).flatMap((point, i) => {
    const reading = readings[i];
    const loop = loops.get(`${point.at} ${point.id}`);
    return reading === undefined || loop === undefined ? [] : [{ point, reading, loop }];
  });
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
  const readings = sessionReadings(points, history, curve);
  const phases = sessionPhases(readings, view.netGexThreshold);
  const now = phases.at(-1);
  if (now === undefined) throw new Error('a session with a snapshot has a phase');
  return {
    now,
    points,
    past: pastOf(points, readings, phases),
    timeline: {
      runs: phaseRuns(phases),
      snapshots: points.length,
      unread: before.length - read.length,
      reason: isComparable || before.length === 0 ? null : OTHER_VIEW,
    },
  };
}
