import type { Condition, Met, Phase } from './trap-report.ts';

interface PhaseInputs {
  /** The four loop conditions. */
  readonly loop: readonly Met[];
  /** Index in `loop` of net GEX, which the trap shares. */
  readonly netGex: number;
  /** V/OI at the wall, distance to it, RSI. */
  readonly trap: readonly Met[];
}

function phaseOfKnown(loop: readonly boolean[], netGex: boolean, trap: readonly boolean[]): Phase {
  const met = loop.filter(Boolean).length;
  if (met === loop.length) return 'loop_active';
  if (netGex && trap.every(Boolean)) return 'trap_armed';
  return met >= 2 ? 'loading' : 'quiet';
}

/** Every way the unknown values could turn out. */
function completions(values: readonly Met[]): boolean[][] {
  return values.reduce<boolean[][]>(
    (all, value) =>
      all.flatMap((known) => (value === null ? [true, false] : [value]).map((v) => [...known, v])),
    [[]],
  );
}

/**
 * The phase that one snapshot and its session's bars tell: loop_active (4 of 4) before trap_armed before loading
 * (2 or 3 of 4) before quiet; `no_read` only when an unknown input could change it. Hysteresis, `exhaustion` and
 * `resolved` need the session's earlier phases and are never returned.
 */
export function snapshotPhase({ loop, netGex, trap }: PhaseInputs): Phase {
  const phases = new Set(
    completions([...loop, ...trap]).map((values) =>
      phaseOfKnown(values.slice(0, loop.length), values[netGex] === true, values.slice(loop.length)),
    ),
  );
  const [only] = phases;
  return phases.size === 1 && only !== undefined ? only : 'no_read';
}

/** The same from conditions: net GEX first of the four, then the trap's own checks. */
export const phaseOf = (conditions: readonly Condition[], trapChecks: readonly Condition[]): Phase =>
  snapshotPhase({
    loop: conditions.map((c) => c.met),
    netGex: 0,
    trap: trapChecks.filter((c) => c.id !== 'loop_off').map((c) => c.met),
  });
