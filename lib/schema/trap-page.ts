import type { PriceBar } from '../engine/market/price-bars.ts';
import type { ExposureAnswer } from './exposure-answer.ts';
import type { Meta } from './meta.ts';
import type { TrapAnswer } from './trap-answer.ts';

/** The session that the snapshot belongs to, instants in epoch milliseconds. */
export interface PageSession {
  readonly date: string;
  readonly opens_at: number;
  readonly closes_at: number;
  readonly half_day: boolean;
}

/** Everything the trap page draws, for one snapshot and view. `trap` and `exposure` equal the API's `data`. */
export interface TrapPage {
  readonly meta: Meta;
  readonly trap: TrapAnswer;
  readonly exposure: ExposureAnswer;
  readonly session: PageSession;
  /** Five-minute bars of the session up to the snapshot, oldest first; empty when none are stored. */
  readonly bars: readonly PriceBar[];
  /** Spots of the session's stored snapshots up to this one: what is drawn where there are no bars. */
  readonly spots: readonly { readonly at: number; readonly spot: number }[];
  readonly previous_close: number | null;
  /** `at` values of the neighbouring snapshots of the same series, for stepping. */
  readonly step: { readonly previous: string | null; readonly next: string | null };
}
