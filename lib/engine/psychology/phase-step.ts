import { allMet } from './kleene.ts';
import type { OpenTrap, Outcome, PhaseInputs, PhaseMemory } from './phase-memory.ts';
import type { Phase } from './trap-report.ts';

const EXHAUSTION_MS = 60 * 60_000;
const SNAPSHOTS_TO_BREAK = 2;

const isBeyond = (spot: number, { side, strike }: Pick<OpenTrap, 'side' | 'strike'>) =>
  side === 'call' ? spot > strike : spot < strike;

function stepLoop(
  { loop, exhaustedAt }: PhaseMemory,
  { at, loop: conditions, exit }: PhaseInputs,
): Pick<PhaseMemory, 'loop' | 'exhaustedAt'> & { readonly hasExited: boolean } {
  const hasFalse = conditions.includes(false);
  if (loop === 'on' && exit === true)
    return { loop: hasFalse ? 'off' : 'ended', exhaustedAt: at, hasExited: true };
  const lasts = exhaustedAt !== null && at - exhaustedAt <= EXHAUSTION_MS;
  const still = { exhaustedAt: lasts ? exhaustedAt : null, hasExited: false };
  if (hasFalse) return { loop: 'off', ...still };
  if (loop === 'off' && allMet(conditions) === true)
    return { loop: 'on', exhaustedAt: null, hasExited: false };
  return { loop, ...still };
}

function basePhase(
  { loop, exhaustedAt }: Pick<PhaseMemory, 'loop' | 'exhaustedAt'>,
  { loop: conditions }: PhaseInputs,
  armed: unknown,
): Phase {
  if (loop === 'on' && allMet(conditions) === true) return 'loop_active';
  if (exhaustedAt !== null) return 'exhaustion';
  if (armed !== undefined) return 'trap_armed';
  return conditions.filter((met) => met === true).length >= 2 ? 'loading' : 'quiet';
}

function outcomeOf(open: OpenTrap | null, isNew: boolean, base: Phase, inputs: PhaseInputs): Outcome | null {
  if (open === null) return null;
  if (open.beyond >= SNAPSHOTS_TO_BREAK) return 'broken';
  if (!isNew && base !== 'trap_armed' && open.wasNear && inputs.hasLeft === true) return 'held';
  return inputs.isOver ? 'session_end' : null;
}

type Armed = PhaseInputs['sides'][number] | undefined;

function armedSide({ loop, sides }: PhaseInputs, blocked: PhaseMemory['blocked']): Armed {
  if (loop[0] !== true) return undefined;
  const isFree = ({ side, strike }: { side: string; strike: number }) =>
    blocked?.side !== side || blocked.strike !== strike;
  return sides.find((own) => own.isReady === true && isFree(own));
}

/** The trap that this snapshot opens: at the wall ahead of a loop that has just ended, or the one that is armed. */
function openedTrap(
  before: OpenTrap | null,
  base: Phase,
  armed: Armed,
  hasExited: boolean,
  { ahead }: PhaseInputs,
) {
  if (hasExited) return ahead && { side: ahead.side, strike: ahead.strike, wasNear: ahead.isNear, beyond: 0 };
  if (base !== 'trap_armed' || armed === undefined) return null;
  const { side, strike } = armed;
  return before?.side === side && before.strike === strike
    ? null
    : { side, strike, wasNear: true, beyond: 0 };
}

/**
 * One snapshot of the phase machine: the memory it leaves, and the phase, which is exact where no input is unknown.
 * Precedence: loop_active, exhaustion (60 minutes from an exit), trap_armed, loading, quiet; an outcome of the open
 * trap shows as `resolved` except while the loop is active, and lasts until a phase other than quiet or the next open.
 */
export function phaseStep(
  memory: PhaseMemory,
  inputs: PhaseInputs,
): { memory: PhaseMemory; phase: Phase; outcome: Outcome | null } {
  const { spot, isNear } = inputs;
  const { hasExited, ...loop } = stepLoop(memory, inputs);
  const blocked = memory.blocked && isBeyond(spot, memory.blocked) ? memory.blocked : null;
  const armed = armedSide(inputs, blocked);
  const base = basePhase(loop, inputs, armed);
  const carried = memory.open && {
    ...memory.open,
    wasNear: memory.open.wasNear || isNear,
    beyond: isBeyond(spot, memory.open) ? memory.open.beyond + 1 : 0,
  };
  const opened = openedTrap(memory.open, base, armed, hasExited, inputs);
  const open = opened ?? carried;
  const outcome = outcomeOf(open, opened !== null, base, inputs);
  if (outcome === null || open === null) {
    const lasts = memory.closed !== null && (base === 'quiet' || memory.closed.outcome === 'session_end');
    const closed = lasts ? memory.closed : null;
    return { memory: { ...loop, open, closed, blocked }, phase: lasts ? 'resolved' : base, outcome };
  }
  const { side, strike } = open;
  const isLoop = base === 'loop_active';
  const after = {
    exhaustedAt: null,
    open: null,
    closed: isLoop ? null : { side, strike, outcome },
    blocked: outcome === 'broken' ? { side, strike } : blocked,
  };
  return { memory: { ...loop, ...after }, phase: isLoop ? base : 'resolved', outcome };
}
