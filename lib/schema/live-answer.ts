import type { Freshness } from './meta.ts';
import type { PageSession } from './trap-page.ts';

/** What the freshness becomes at `from` (the server's clock) if nothing new comes. */
export interface FreshnessAhead {
  readonly from: number;
  readonly status: Freshness['status'];
  readonly next_expected_at: string | null;
}

/** What an open page needs to keep itself current, beside its data. Instants in epoch milliseconds. */
export interface LiveMeta {
  /** Of program and method: a page of another version loads itself anew. */
  readonly version: string;
  /** Everything up to this event is in the data. */
  readonly event_id: number;
  /** The server's clock when the answer was made. */
  readonly now: number;
  /** Of the snapshot shown, ISO 8601; null on pages of more than one, or of none. */
  readonly as_of: string | null;
  /** The session that is open or was last, and the next one. */
  readonly sessions: readonly [PageSession, PageSession];
  /** Of the newest snapshot's series, the state now first; empty for what has no age (sample, pinned). */
  readonly freshness_ahead: readonly FreshnessAhead[];
  /** How often the source is asked; null when it is not. */
  readonly every_seconds: number | null;
}

export interface LiveAnswer<T> {
  readonly meta: LiveMeta;
  readonly data: T;
}
