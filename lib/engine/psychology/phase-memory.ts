import type { OptionRight } from '../market/option-chain.ts';
import type { EpochMilliseconds } from '../units.ts';
import type { Met } from './trap-report.ts';

export type Outcome = 'held' | 'broken' | 'session_end';

/** A trap or an exhausted loop that is not over, with the wall it is judged by. */
export interface OpenTrap {
  readonly side: OptionRight;
  readonly strike: number;
  /** Price has been within reach of the wall since: only then can it leave it. */
  readonly wasNear: boolean;
  /** Snapshots in a row beyond the wall. */
  readonly beyond: number;
}

export interface ClosedTrap extends Pick<OpenTrap, 'side' | 'strike'> {
  readonly outcome: Outcome;
}

/** What the machine carries from one snapshot of a session to the next. */
export interface PhaseMemory {
  /** `ended`: an exit has fired, and no condition has been false since. */
  readonly loop: 'off' | 'on' | 'ended';
  /** Instant of the exit while exhaustion lasts. */
  readonly exhaustedAt: EpochMilliseconds | null;
  readonly open: OpenTrap | null;
  readonly closed: ClosedTrap | null;
  /** A wall that was broken: no trap until price is back before it. */
  readonly blocked: Pick<OpenTrap, 'side' | 'strike'> | null;
}

export const NO_MEMORY: PhaseMemory = {
  loop: 'off',
  exhaustedAt: null,
  open: null,
  closed: null,
  blocked: null,
};

/** One snapshot as the machine judges it, unknown where an input is. */
export interface PhaseInputs {
  readonly at: EpochMilliseconds;
  readonly isOver: boolean;
  readonly spot: number;
  /** Net GEX first. */
  readonly loop: readonly Met[];
  /** Any of the exits fired. */
  readonly exit: Met;
  /** V/OI, distance and RSI together, for each wall. */
  readonly sides: readonly { readonly side: OptionRight; readonly strike: number; readonly isReady: Met }[];
  /** Price is 0.5 expected moves before the wall of the open trap. */
  readonly hasLeft: Met;
  /** Price is within 0.5 expected moves of that wall. */
  readonly isNear: boolean;
  /** The wall that the loop's direction leads to, and whether price is that near to it. */
  readonly ahead: (Pick<OpenTrap, 'side' | 'strike'> & { readonly isNear: boolean }) | null;
}
