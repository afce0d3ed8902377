import { createContext, useContext } from 'react';
import type { FreshnessAhead, LiveMeta } from '@/lib/schema/live-answer.ts';

/** Where the page stands: what its panels' heads and the bar say of it. */
export interface LiveState extends LiveMeta {
  /** False for a pinned view, which never changes. */
  readonly isLive: boolean;
  readonly isReading: boolean;
  /** Of the snapshot shown, now; null where it has no age. */
  readonly freshness: FreshnessAhead | null;
  /** The last attempt to read failed, in words; what is shown is older. */
  readonly failure: string | null;
  readonly isPaused: boolean;
  /** Snapshots of the symbol that came while paused. */
  readonly held: number;
  readonly togglePause: () => void;
  readonly readAgain: () => void;
}

export const LiveContext = createContext<LiveState | null>(null);

/** Null on pages that do not keep themselves current. */
export const useLiveState = (): LiveState | null => useContext(LiveContext);
