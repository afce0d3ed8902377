import type { PriceBar } from '../market/price-bars.ts';
import { lastSlot, type SessionHistory, slotRun, WINDOW_SLOTS } from './session-slots.ts';

export const AVERAGED_SESSIONS = 20;

export interface RelativeVolume {
  /** Volume of the 30 minutes over the average of the same 30 minutes in the 20 sessions before. */
  readonly ratio: number | null;
  readonly reason: string | null;
  readonly volume: number | null;
  readonly average: number | null;
  readonly sessions: number;
}

const unknown = (reason: string, sessions = 0): RelativeVolume => ({
  ratio: null,
  reason,
  volume: null,
  average: null,
  sessions,
});

function windowVolume(bars: readonly PriceBar[] | null): number | null {
  if (bars === null || bars.some((bar) => bar.volume === null)) return null;
  return bars.reduce((sum, bar) => sum + (bar.volume ?? 0), 0);
}

/**
 * Relative volume of the 30 minutes that end with slot `last` (default: the newest bar). Unknown, with the reason,
 * in the first half hour, across a gap, without volume, or with fewer than 20 sessions that have the same slots.
 */
export function relativeVolume({ today, prior }: SessionHistory, last?: number): RelativeVolume {
  if (today === null) return unknown('no volume bars are stored for this session');
  const end = last ?? lastSlot(today);
  const from = end - WINDOW_SLOTS + 1;
  if (from < 0) return unknown('the session is less than 30 minutes old');
  const volume = windowVolume(slotRun(today.slots, from, WINDOW_SLOTS));
  if (volume === null) return unknown('a volume bar of the last 30 minutes is missing');
  const past = prior
    .slice(-AVERAGED_SESSIONS)
    .map(({ slots }) => windowVolume(slotRun(slots, from, WINDOW_SLOTS)))
    .filter((value) => value !== null);
  if (past.length < AVERAGED_SESSIONS)
    return unknown(
      `${past.length} of ${AVERAGED_SESSIONS} sessions have volume for this half hour`,
      past.length,
    );
  const average = past.reduce((sum, value) => sum + value, 0) / past.length;
  if (!(average > 0)) return unknown('the average volume of this half hour is zero', past.length);
  return { ratio: volume / average, reason: null, volume, average, sessions: past.length };
}

/** Mean share volume of the 20 sessions before, whole sessions only; null with fewer. */
export function averageDailyVolume({ prior }: SessionHistory): number | null {
  const totals = prior
    .slice(-AVERAGED_SESSIONS)
    .map(({ slots, count }) => windowVolume(slotRun(slots, 0, count)))
    .filter((value) => value !== null);
  return totals.length < AVERAGED_SESSIONS ? null : totals.reduce((sum, v) => sum + v, 0) / totals.length;
}
