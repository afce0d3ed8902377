import type { AnalysisContext } from '../analysis-context.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { EpochMilliseconds } from '../units.ts';
import { type PhasePoint, sessionPhases } from './phase-machine.ts';
import { withProxyVolume } from './proxied-bars.ts';
import { sessionReadings } from './session-readings.ts';
import { sessionHistory } from './session-slots.ts';
import { volumeCurve } from './volume-curve.ts';

/** A snapshot's phase, and whether the session came to it there. */
export interface DatedPhase extends Pick<PhasePoint, 'id' | 'at' | 'phase'> {
  readonly begins: boolean;
}

/** The phases of a session's read snapshots before `until`, default view, oldest first. */
export function phasesUpTo(given: AnalysisContext, until: EpochMilliseconds): DatedPhase[] {
  const context = withProxyVolume(given);
  const points = context.earlier.flatMap(({ id = '', at, spot, reading }) =>
    reading && at < until ? [{ id, at, spot, reading }] : [],
  );
  const last = points.at(-1);
  if (last === undefined) return [];
  const history = sessionHistory(context, { asOf: last.at, spot: last.spot });
  const curve = volumeCurve(history, context.optionVolumes);
  const phases = sessionPhases(sessionReadings(points, history, curve), DEFAULT_ASSUMPTIONS.netGexThreshold);
  return phases.map(({ id, at, phase }, i) => ({ id, at, phase, begins: phases[i - 1]?.phase !== phase }));
}
