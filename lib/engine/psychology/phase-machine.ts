import { nextSession, sessionAt, type TradingSession } from '../market/exchange-calendar.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { DollarsPerOnePercent, EpochMilliseconds } from '../units.ts';
import { type HeldConditions, holdConditions, type Latches, NO_LATCHES } from './held-conditions.ts';
import { allMet, anyMet, completions } from './kleene.ts';
import { loopExits } from './loop-exits.ts';
import {
  type ClosedTrap,
  NO_MEMORY,
  type Outcome,
  type PhaseInputs,
  type PhaseMemory,
} from './phase-memory.ts';
import type { PhaseReading } from './phase-reading.ts';
import { phaseStep } from './phase-step.ts';
import { WALL_THRESHOLD } from './thresholds.ts';
import type { Condition, ExitId, Phase } from './trap-report.ts';

/** The phase at one snapshot, with the conditions as hysteresis leaves them. */
export interface PhasePoint extends Omit<HeldConditions, 'latches'> {
  readonly id: string;
  readonly at: EpochMilliseconds;
  readonly phase: Phase;
  /** The wall that the phase speaks of: armed, being left, or left. */
  readonly wall: { readonly side: OptionRight; readonly strike: number } | null;
  /** How the trap or the exhausted loop ended, at the snapshot where it did. */
  readonly outcome: Outcome | null;
  /** The last one that ended, while nothing else has begun. */
  readonly closed: ClosedTrap | null;
  readonly exits: readonly Condition<ExitId>[];
  /** The exits that fired while the loop was on, at the snapshot where they did. */
  readonly fired: readonly ExitId[];
}

interface MachineState {
  readonly latches: Latches;
  readonly memory: PhaseMemory;
  readonly before: PhaseReading | null;
  readonly session: TradingSession | null;
}

const START: MachineState = { latches: NO_LATCHES, memory: NO_MEMORY, before: null, session: null };

/** Signed distance to a wall in expected moves, positive before it; null without an expected move. */
function movesBefore({ spot, expectedMove }: PhaseReading, side: OptionRight, strike: number): number | null {
  if (expectedMove === null || !(expectedMove > 0)) return null;
  return (side === 'call' ? strike - spot : spot - strike) / expectedMove;
}

const isWithin = (moves: number | null) => moves !== null && Math.abs(moves) <= WALL_THRESHOLD;

function inputsOf(
  state: MachineState,
  reading: PhaseReading,
  held: HeldConditions,
  exits: readonly Condition<ExitId>[],
) {
  const { open } = state.memory;
  const left = open && movesBefore(reading, open.side, open.strike);
  const side: OptionRight = held.latches.isUp ? 'call' : 'put';
  const wall = side === 'call' ? reading.callWall : reading.putWall;
  const inputs: PhaseInputs = {
    at: reading.at,
    isOver: state.session !== null && reading.at >= state.session.closesAt,
    spot: reading.spot,
    loop: held.loop,
    exit: anyMet(exits.map((exit) => exit.met)),
    sides: held.sides.map(({ checks, ...own }) => ({ ...own, isReady: allMet(checks) })),
    hasLeft: open === null ? false : left === null ? null : left >= WALL_THRESHOLD,
    isNear: open !== null && isWithin(left),
    ahead: wall && {
      side,
      strike: wall.strike,
      isNear: isWithin(movesBefore(reading, side, wall.strike)),
    },
  };
  return inputs;
}

/** The one phase that every way the unknown inputs could turn out leads to, else `no_read`. */
function phaseOf(memory: PhaseMemory, inputs: PhaseInputs): Phase {
  const { loop, sides, exit, hasLeft } = inputs;
  const values = [...loop, ...sides.map(({ isReady }) => isReady), exit, hasLeft];
  const phases = new Set(
    completions(values).map((known) => {
      const ready = known.slice(loop.length);
      const [own = false, left = false] = known.slice(-2);
      const filled: PhaseInputs = {
        ...inputs,
        loop: known.slice(0, loop.length),
        sides: sides.map((side, i) => ({ ...side, isReady: ready[i] ?? false })),
        exit: own,
        hasLeft: left,
      };
      return phaseStep(memory, filled).phase;
    }),
  );
  const [only] = phases;
  return phases.size === 1 && only !== undefined ? only : 'no_read';
}

function pointOf(state: MachineState, reading: PhaseReading, threshold: DollarsPerOnePercent) {
  const held = holdConditions(state.latches, reading, threshold);
  const exits = loopExits(reading, state.before, held.latches.isUp);
  const inputs = inputsOf(state, reading, held, exits);
  const phase = phaseOf(state.memory, inputs);
  const known = phase === 'no_read' ? { ...inputs, sides: [] } : inputs;
  const { memory, outcome } = phaseStep(state.memory, known);
  const shown = memory.open ?? memory.closed;
  const hasEnded = state.memory.loop === 'on' && inputs.exit === true;
  const point: PhasePoint = {
    id: reading.id,
    at: reading.at,
    phase,
    wall: shown && { side: shown.side, strike: shown.strike },
    outcome,
    closed: memory.closed,
    loop: held.loop,
    sides: held.sides,
    exits,
    fired: hasEnded ? exits.filter((exit) => exit.met === true).map((exit) => exit.id) : [],
  };
  return { point, state: { latches: held.latches, memory, before: reading, session: state.session } };
}

const inOrder = (a: PhaseReading, b: PhaseReading) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The phase at every snapshot, by one machine that starts anew at each open. The order in which readings are given
 * does not matter: they are sorted by instant and id, and of several at one instant the last counts.
 * Rules: DOMAIN §5; three-valued: `no_read` where an unknown input could change the phase.
 */
export function sessionPhases(
  readings: readonly PhaseReading[],
  netGexThreshold: DollarsPerOnePercent,
): PhasePoint[] {
  const newest = new Map([...readings].sort(inOrder).map((reading) => [reading.at, reading]));
  let state = START;
  let endsAt = Number.NEGATIVE_INFINITY;
  return [...newest.values()].map((reading) => {
    if (reading.at >= endsAt) {
      const session = sessionAt(reading.at);
      endsAt = nextSession(session.date).opensAt;
      state = { ...START, session };
    }
    const next = pointOf(state, reading, netGexThreshold);
    state = next.state;
    return next.point;
  });
}
