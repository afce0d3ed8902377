import { setTimeout as pause } from 'node:timers/promises';
import { nextSnapshotDue } from '../engine/market/poll-schedule.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { SourceSymbol } from '../ingest/sources/source-symbol.ts';
import { isUsable } from '../schema/poll-outcome.ts';
import { newestOfSeries } from '../store/snapshots.ts';
import { type PollRecord, readSourceState, recordPoll } from '../store/source-states.ts';
import { nextAttempt } from './next-attempt.ts';
import { type AttemptParts, type AttemptResult, attemptPoll } from './poll-attempt.ts';
import { SourceClock } from './source-clock.ts';

/** What a poller is made of. */
export interface PollerParts extends AttemptParts {
  readonly symbols: readonly SourceSymbol[];
  /** Whether this process is the one that polls. */
  readonly lease: { readonly isHeld: boolean };
  readonly random?: () => number;
  /** Waits; cut short, without an error, by the signal. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly clockFor?: (skewMs: number) => SourceClock;
  /** Told of every attempt after it is recorded. */
  readonly onAttempt?: (record: PollRecord) => void;
  /** Runs before each attempt: bars, which the chain is read with. */
  readonly bars?: { refresh(symbol: SourceSymbol, clock: SourceClock, stop: AbortSignal): Promise<void> };
}

/** Long waits are cut up, so that a machine that slept or a clock that was put right is noticed. */
const LONGEST_SLEEP_MS = 30_000;
const LEASE_LOOK_MS = 1_000;

const sleepFor = async (ms: number, signal: AbortSignal): Promise<void> => {
  await pause(ms, undefined, { signal }).catch(() => {});
};

/** One symbol's turn: where it stands between attempts. */
interface Standing {
  readonly clock: SourceClock;
  nextAt: EpochMilliseconds;
  failures: number;
  etag: string | null;
}

/** Polls each symbol in a loop of its own: one request under way per symbol, never another before it is recorded. */
export class Poller {
  readonly #stop = new AbortController();
  #running: Promise<unknown> | null = null;

  constructor(readonly parts: PollerParts) {}

  start(): void {
    this.#running ??= Promise.all(this.parts.symbols.map((symbol) => this.#pollSymbol(symbol)));
  }

  /** Ends the waits and the requests under way, and resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #pollSymbol(symbol: SourceSymbol): Promise<void> {
    const { signal } = this.#stop;
    let standing: Standing | null = null;
    while (!signal.aborted) {
      if (!this.parts.lease.isHeld) {
        standing = null;
        await this.#sleep(LEASE_LOOK_MS);
        continue;
      }
      try {
        standing ??= await this.#resume(symbol);
        const wait = standing.nextAt - standing.clock.now();
        if (wait > 0) await this.#sleep(Math.min(wait, LONGEST_SLEEP_MS));
        else await this.#attempt(symbol, standing);
      } catch (error) {
        console.error(
          JSON.stringify({ level: 'error', poll: symbol.symbol, error: String(error).slice(0, 500) }),
        );
        await this.#sleep(LONGEST_SLEEP_MS);
      }
    }
  }

  /** Goes on where the process before, or another one, left off: also with its back-off. */
  async #resume({ symbol }: SourceSymbol): Promise<Standing> {
    const { source, schedule, clockFor = (skewMs) => new SourceClock(undefined, skewMs) } = this.parts;
    const [state, newest] = await Promise.all([
      readSourceState(source.name, symbol),
      newestOfSeries(symbol, source.name),
    ]);
    const clock = clockFor(state?.clockSkewMs ?? 0);
    const failures = state?.consecutiveFailures ?? 0;
    const due = nextSnapshotDue(newest?.asOf ?? null, schedule, clock.now());
    return { clock, failures, etag: null, nextAt: failures > 0 ? (state?.nextAttemptAt ?? due) : due };
  }

  async #attempt(symbol: SourceSymbol, standing: Standing): Promise<void> {
    const { source, schedule, random = Math.random, onAttempt } = this.parts;
    const { clock } = standing;
    const { signal } = this.#stop;
    await this.parts.bars?.refresh(symbol, clock, signal);
    if (signal.aborted) return;
    const begun = clock.clocks.monotonic();
    let clockSkewMs: number | null = null;
    const result = await attemptPoll(this.parts, symbol, {
      etag: standing.etag,
      stop: signal,
      clock: (sourceTime) => {
        if (sourceTime !== null) clockSkewMs = clock.learn(sourceTime);
        return clock.now();
      },
    });
    if (signal.aborted && result.outcome === 'timeout') return;
    const { outcome, detail, retryAfterMs, chain } = result;
    const newest = await newestOfSeries(symbol.symbol, source.name);
    const now = clock.now();
    standing.failures = isUsable(outcome) ? 0 : standing.failures + 1;
    standing.etag = isUsable(outcome) ? (result.etag ?? standing.etag) : null;
    standing.nextAt = nextAttempt(
      {
        startedAt: now - (clock.clocks.monotonic() - begun),
        now,
        outcome,
        retryAfterMs,
        consecutiveFailures: standing.failures,
        newestAsOf: newest?.asOf ?? null,
      },
      schedule,
      random(),
    );
    const record: PollRecord = {
      source: source.name,
      symbol: symbol.symbol,
      schedule,
      at: now,
      outcome,
      nextAttemptAt: standing.nextAt,
      ...(detail !== null && { detail }),
      ...(clockSkewMs !== null && { clockSkewMs }),
      ...(chain !== null && { chain: recordOf(chain, newest?.id ?? null) }),
    };
    await recordPoll(record);
    onAttempt?.(record);
  }

  #sleep(ms: number): Promise<void> {
    return (this.parts.sleep ?? sleepFor)(ms, this.#stop.signal);
  }
}

const recordOf = (chain: NonNullable<AttemptResult['chain']>, newestId: string | null) => ({
  snapshotId: chain.id ?? newestId ?? '',
  asOf: chain.asOf,
  quoteDelayMs: chain.quotedAt === null ? null : Math.max(0, chain.asOf - chain.quotedAt),
  rows: chain.contracts,
  rejected: chain.rejected,
});
