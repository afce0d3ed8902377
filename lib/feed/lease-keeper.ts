import { setTimeout as pause } from 'node:timers/promises';
import { type LeaseSeen, readLease, releaseLease, renewLease, takeLease } from '../store/lease.ts';
import { isGone } from './lease-owner.ts';

/** A lease whose beat stood still for so long is abandoned. */
export const LEASE_MS = 15_000;

interface KeeperOptions {
  readonly leaseMs?: number;
  /** Milliseconds of a clock that no one sets. */
  readonly monotonic?: () => number;
}

/**
 * Tries to hold a lease for as long as it runs. No wall clock takes part: a holder raises the beat, a contender takes
 * over when it has not seen it move for the lease's length by its own monotonic clock (at once when the holder was a
 * process of this machine that is gone), and a holder that could not
 * renew for two thirds of that length no longer counts itself as one.
 */
export class LeaseKeeper {
  #renewedAt: number | null = null;
  #seen: { readonly lease: LeaseSeen; readonly since: number } | null = null;
  #running: Promise<void> | null = null;
  readonly #stop = new AbortController();
  readonly #leaseMs: number;
  readonly #monotonic: () => number;

  constructor(
    readonly name: string,
    readonly owner: string,
    { leaseMs = LEASE_MS, monotonic = () => performance.now() }: KeeperOptions = {},
  ) {
    this.#leaseMs = leaseMs;
    this.#monotonic = monotonic;
  }

  /** Whether this keeper holds the lease, and no one else can. */
  get isHeld(): boolean {
    return this.#renewedAt !== null && this.#monotonic() - this.#renewedAt < (2 * this.#leaseMs) / 3;
  }

  /** Who has it, as far as this keeper has seen. */
  get holder(): string | null {
    return this.isHeld ? this.owner : (this.#seen?.lease.owner ?? null);
  }

  /** Begins to hold or to wait; resolves after the first try. */
  async start(): Promise<void> {
    await this.#tryOnce();
    this.#running ??= this.#run();
  }

  /** Gives it back, when it is held. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    if (this.#renewedAt !== null) await releaseLease(this.name, this.owner);
    this.#renewedAt = null;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      await pause(this.#leaseMs / 5, undefined, { signal, ref: false }).catch(() => {});
      if (!signal.aborted)
        await this.#tryOnce().catch((error) => console.error(`lease ${this.name}: ${error}`));
    }
  }

  async #tryOnce(): Promise<void> {
    const at = this.#monotonic();
    if (this.#renewedAt !== null) {
      this.#renewedAt = (await renewLease(this.name, this.owner)) ? at : null;
      if (this.#renewedAt !== null) return;
    }
    const lease = await readLease(this.name);
    if (lease !== null && !this.#isAbandoned(lease, at)) return;
    if (await takeLease(this.name, this.owner, lease)) this.#renewedAt = at;
  }

  #isAbandoned(lease: LeaseSeen, at: number): boolean {
    if (lease.owner !== this.#seen?.lease.owner || lease.beat !== this.#seen.lease.beat)
      this.#seen = { lease, since: at };
    return at - this.#seen.since >= this.#leaseMs || isGone(lease.owner);
  }
}
