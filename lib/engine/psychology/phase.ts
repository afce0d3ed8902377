import type { Condition, Met, Phase } from './trap-report.ts';

interface PhaseInputs {
  /** The four loop conditions. */
  readonly loop: readonly Met[];
  /** Index in `loop` of net GEX, which the trap shares. */
  readonly netGex: number;
  /** V/OI at the wall, distance to it, RSI; for each side that has a wall. */
  readonly sides: readonly (readonly Met[])[];
}

function phaseOfKnown({ loop, netGex, sides }: PhaseInputs): Phase {
  const met = loop.filter((one) => one === true).length;
  if (met === loop.length) return 'loop_active';
  if (loop[netGex] === true && sides.some((checks) => checks.every((one) => one === true)))
    return 'trap_armed';
  return met >= 2 ? 'loading' : 'quiet';
}

/** Every way the unknown values could turn out. */
function completions(values: readonly Met[]): Met[][] {
  return values.reduce<Met[][]>(
    (all, value) =>
      all.flatMap((known) => (value === null ? [true, false] : [value]).map((one) => [...known, one])),
    [[]],
  );
}

/**
 * The phase that one snapshot and its session's bars tell: loop_active (4 of 4) before trap_armed (net GEX and one
 * side's checks) before loading (2 or 3 of 4) before quiet; `no_read` only when an unknown input could change it.
 * Hysteresis, `exhaustion` and `resolved` need the session's earlier phases: they are never returned.
 */
export function snapshotPhase(inputs: PhaseInputs): Phase {
  const { loop, netGex, sides } = inputs;
  const width = sides[0]?.length ?? 0;
  const phases = new Set(
    completions([...loop, ...sides.flat()]).map((values) => {
      const checks = values.slice(loop.length);
      return phaseOfKnown({
        loop: values.slice(0, loop.length),
        netGex,
        sides: sides.map((_, i) => checks.slice(i * width, (i + 1) * width)),
      });
    }),
  );
  const [only] = phases;
  return phases.size === 1 && only !== undefined ? only : 'no_read';
}

const metOf = (checks: readonly Condition[]): Met[] =>
  checks.filter((check) => check.id !== 'loop_off').map((check) => check.met);

/** The same from conditions, net GEX first of the four, and each side's checks. */
export const phaseOf = (
  conditions: readonly Condition[],
  sides: readonly { readonly checks: readonly Condition[] }[],
): Phase =>
  snapshotPhase({
    loop: conditions.map((one) => one.met),
    netGex: 0,
    sides: sides.map(({ checks }) => metOf(checks)),
  });
