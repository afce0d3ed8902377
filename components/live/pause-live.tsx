'use client';

import { Pause, Play } from 'lucide-react';
import { useLiveState } from './live-context.ts';

/** Holds the page as it is while new snapshots come, and lets it catch up. Nothing on a pinned page. */
export function PauseLive() {
  const live = useLiveState();
  if (live === null || !live.isLive) return null;
  const { isPaused, held, togglePause } = live;
  const label = isPaused ? `Resume live updates, ${held} held back` : 'Pause live updates';
  return (
    <button
      type="button"
      className={isPaused ? 'btn pause-live' : 'btn icon ghost pause-live'}
      aria-label={label}
      aria-pressed={isPaused}
      title={`${label} (p)`}
      onClick={togglePause}
    >
      {isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
      {isPaused ? <span>{held === 0 ? 'Paused' : `${held} newer`}</span> : null}
    </button>
  );
}
