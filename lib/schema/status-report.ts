import type { Freshness } from './meta.ts';
import type { PollOutcome } from './poll-outcome.ts';

interface RejectedRow {
  readonly row: number;
  readonly field: string;
  readonly reason: string;
}

/** Where polling one symbol at one source stands. Instants ISO 8601; null where it never happened or is not known. */
export interface SourceRow {
  readonly source: string;
  readonly symbol: string;
  readonly freshness: Freshness;
  readonly newest_as_of: string | null;
  readonly last_success_at: string | null;
  readonly last_attempt_at: string | null;
  readonly last_outcome: PollOutcome | null;
  /** What the last attempt met, in words; null after a usable answer. */
  readonly last_detail: string | null;
  readonly next_attempt_at: string | null;
  readonly consecutive_failures: number;
  readonly every_seconds: number;
  /** How late the source publishes by design. */
  readonly publication_delay_seconds: number;
  /** Publication less the underlying's last trade, in the last usable answer. */
  readonly quote_delay_seconds: number | null;
  /** The source's clock less this machine's. */
  readonly clock_skew_seconds: number | null;
  readonly rows: number | null;
  readonly rejected_rows: number | null;
  /** The first of them. */
  readonly rejected: readonly RejectedRow[];
  /** How often each outcome occurred. */
  readonly outcomes: Readonly<Partial<Record<PollOutcome, number>>>;
}

/** One imported snapshot as the status page shows it. */
export interface StatusRow {
  readonly id: string;
  readonly symbol: string;
  readonly source: string;
  readonly as_of: string;
  readonly received_at: string;
  readonly format: string;
  /** Rows kept, expired ones included. */
  readonly contracts: number;
  /** Those of them that had not expired. */
  readonly accepted: number;
  readonly rejected: readonly RejectedRow[];
  readonly flags: Readonly<Record<string, number>>;
}

export interface StatusReport {
  /** The server's clock when the report was made. */
  readonly now: string;
  /** By source and symbol; empty when nothing is polled. */
  readonly sources: readonly SourceRow[];
  /** Newest first. */
  readonly imports: readonly StatusRow[];
  /** After an upgrade: snapshots whose stored figures this version of the method computes anew; null when all are. */
  readonly recomputing: {
    readonly method_version: string;
    /** Done, of those due at the start; both 0 once only failures are left. */
    readonly done: number;
    readonly of: number;
    /** Snapshots that cannot be read. */
    readonly failed: number;
  } | null;
  readonly sample: { readonly snapshots: number; readonly sessions: readonly string[] };
}
