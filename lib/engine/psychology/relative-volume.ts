import type { PriceBar } from '../market/price-bars.ts';
import { type SessionHistory, slotRun, WINDOW_SLOTS } from './session-slots.ts';

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

/** Whether the window's bars are there, and if so whether they carry volume. */
function whyUnknown(bars: readonly PriceBar[] | null): string {
  return bars === null
    ? 'a price bar of the last 30 minutes is missing'
    : 'the price bars of the last 30 minutes carry no volume';
}

/**
 * Relative volume of the 30 minutes that end with slot `last` (default: now): over the mean of the same 30 minutes in
 * the 20 sessions before (a half day counts where it has them). Unknown, with the reason, in the first half hour,
 * across a gap, without volume, or with fewer than 20 sessions.
 */
export function relativeVolume({ today, now, prior }: SessionHistory, last = now): RelativeVolume {
  if (today === null) return unknown('no price bars are stored for this session');
  const from = last - WINDOW_SLOTS + 1;
  if (from < 0) return unknown('the session is less than 30 minutes old');
  const bars = slotRun(today.slots, from, WINDOW_SLOTS);
  const volume = windowVolume(bars);
  if (volume === null) return unknown(whyUnknown(bars));
  const averaged = prior.slice(-AVERAGED_SESSIONS);
  const open = averaged.filter(({ count }) => last < count);
  const past = open
    .map(({ slots }) => windowVolume(slotRun(slots, from, WINDOW_SLOTS)))
    .filter((value) => value !== null);
  const known = averaged.length - open.length + past.length;
  if (known < AVERAGED_SESSIONS)
    return unknown(`${known} of ${AVERAGED_SESSIONS} sessions have volume for this half hour`, known);
  const average = past.reduce((sum, value) => sum + value, 0) / past.length;
  if (!(average > 0)) return unknown('the average volume of this half hour is zero', known);
  return { ratio: volume / average, reason: null, volume, average, sessions: past.length };
}

/** Mean share volume of the 20 sessions before, whole sessions only; null with fewer. */
export function averageDailyVolume({ prior }: Pick<SessionHistory, 'prior'>): number | null {
  const totals = prior
    .slice(-AVERAGED_SESSIONS)
    .map(({ slots, count }) => windowVolume(slotRun(slots, 0, count)))
    .filter((value) => value !== null);
  return totals.length < AVERAGED_SESSIONS ? null : totals.reduce((sum, v) => sum + v, 0) / totals.length;
}
