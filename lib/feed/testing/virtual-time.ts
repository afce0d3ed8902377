import { setImmediate } from 'node:timers/promises';
import { SourceClock } from '../source-clock.ts';

/** Time that a test decides: waiting moves it on at once. */
export class VirtualTime {
  #elapsed = 0;
  /** How far the wall clock of "this machine" is off. */
  wallOff = 0;

  constructor(readonly start: number) {}

  /** True time, as the source knows it. */
  get now(): number {
    return this.start + this.#elapsed;
  }

  set now(at: number) {
    this.#elapsed = at - this.start;
  }

  /** For Poller. */
  readonly sleep = async (ms: number): Promise<void> => {
    this.#elapsed += Math.max(1, Math.round(ms));
    await setImmediate();
  };

  /** For Poller: a clock over this machine's wall clock, which may be off or step, and a monotonic one. */
  readonly clockFor = (skewMs: number): SourceClock =>
    new SourceClock({ wall: () => this.now + this.wallOff, monotonic: () => this.#elapsed }, skewMs);
}
