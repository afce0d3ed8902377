import type { Freshness } from './meta.ts';
import type { PageSession, TrapPage } from './trap-page.ts';
import type { ViewParameters, ViewProblem } from './view-parameters.ts';

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
  /** The session that is open or was last, and the next one. */
  readonly sessions: readonly [PageSession, PageSession];
  /** Of the newest snapshot's series, the state now first; empty for what has no age (sample, pinned). */
  readonly freshness_ahead: readonly FreshnessAhead[];
  /** How often the source is asked; null when it is not. */
  readonly every_seconds: number | null;
}

/** The trap page in a view, as the server draws it first and as it is read again. */
export interface TrapReading {
  readonly symbol: string;
  readonly view: ViewParameters;
  /** Parameters that could not be used; the default stands in. */
  readonly problems: readonly ViewProblem[];
  /** Null when no chain is stored for the symbol at that time. */
  readonly page: TrapPage | null;
}

export interface LiveAnswer<T> {
  readonly meta: LiveMeta;
  readonly data: T;
}
