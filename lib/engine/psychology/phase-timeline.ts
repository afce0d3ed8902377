import { isoInstant } from '../market/iso-instant.ts';
import type { PhasePoint } from './phase-machine.ts';
import type { PhaseRun } from './trap-report.ts';

/** Phases that speak of a wall. */
const OF_A_WALL: readonly PhaseRun['phase'][] = ['exhaustion', 'trap_armed', 'resolved'];

const isSame = (run: PhaseRun, { phase, wall }: PhasePoint) =>
  run.phase === phase && (!OF_A_WALL.includes(phase) || run.side === (wall?.side ?? null));

/** The stretches of one phase, and of one side where it speaks of a wall, oldest first. */
export function phaseRuns(points: readonly PhasePoint[]): PhaseRun[] {
  const runs: PhaseRun[] = [];
  for (const point of points) {
    const { phase, wall, closed, fired } = point;
    const at = isoInstant(point.at);
    const last = runs.at(-1);
    if (last !== undefined && isSame(last, point)) {
      runs[runs.length - 1] = { ...last, to: at };
      continue;
    }
    const own = OF_A_WALL.includes(phase) ? wall : null;
    const outcome = phase === 'resolved' ? (closed?.outcome ?? null) : null;
    const exits = phase === 'exhaustion' ? fired : [];
    runs.push({
      phase,
      from: at,
      to: at,
      side: own?.side ?? null,
      strike: own?.strike ?? null,
      outcome,
      exits,
    });
  }
  return runs;
}
