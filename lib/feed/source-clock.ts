import type { EpochMilliseconds } from '../engine/units.ts';

/** `Date` headers have whole seconds; below this the clocks agree. */
const AGREEMENT_MS = 2_000;

/** What a clock is read from. */
export interface Clocks {
  readonly wall: () => EpochMilliseconds;
  /** Milliseconds of a clock that no one sets. */
  readonly monotonic: () => number;
}

const SYSTEM: Clocks = { wall: () => Date.now(), monotonic: () => performance.now() };

/**
 * The time by which one source's data are judged: that of this machine when it began, carried on by a clock that no
 * one sets, and moved by what the source's own answers say. A wall clock that is a day off or steps backwards changes
 * no age and no schedule.
 */
export class SourceClock {
  readonly #startedAt: number;
  #skewMs: number;

  constructor(
    readonly clocks: Clocks = SYSTEM,
    skewMs = 0,
  ) {
    this.#startedAt = clocks.wall() - clocks.monotonic();
    this.#skewMs = skewMs;
  }

  /** The source's time. */
  now(): EpochMilliseconds {
    return this.#steady() + this.#skewMs;
  }

  /** Learns from an answer that arrived just now. @returns the source's clock less this machine's wall clock */
  learn(sourceTime: EpochMilliseconds): number {
    const skew = sourceTime - this.#steady();
    this.#skewMs = Math.abs(skew) < AGREEMENT_MS ? 0 : skew;
    return sourceTime - this.clocks.wall();
  }

  #steady(): EpochMilliseconds {
    return Math.round(this.#startedAt + this.clocks.monotonic());
  }
}
