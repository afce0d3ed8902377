import type { EpochMilliseconds, Share } from '../units.ts';
import { FEWEST_SESSIONS, type VolumeCurve, volumeShare } from './volume-curve.ts';

/** V/OI pace of one side of one strike: what V/OI a session of the last half hour's trading would end with. */
export interface TurnoverPace {
  readonly value: number | null;
  readonly reason: string | null;
  /** Contracts traded since the snapshot of some 30 minutes ago. */
  readonly volume: number | null;
  /** Share of a session's volume that usually trades in that time, and whose. */
  readonly share: Share | null;
  readonly source: VolumeCurve['source'] | null;
}

interface Traded {
  readonly at: EpochMilliseconds;
  /** So far in the session. */
  readonly volume: number;
}

const unknown = (reason: string): TurnoverPace => ({
  value: null,
  reason,
  volume: null,
  share: null,
  source: null,
});

/**
 * Pace = (volume now − volume then) / (share of a session that usually trades in between) / open interest. Cumulative
 * volume over fixed open interest cannot fall within a day; this can, and 1.0 means that at this rate open interest
 * would change hands once a session. Unknown with the reason without the earlier volume or a time-of-day curve.
 */
export function turnoverPace(
  now: (Traded & { readonly openInterest: number }) | null,
  before: Traded | null,
  curve: VolumeCurve,
): TurnoverPace {
  if (now === null) return unknown('no volume and open interest at the strike');
  if (before === null) return unknown('no snapshot of 30 minutes ago has the strike’s volume');
  const share = volumeShare(curve, before.at, now.at);
  if (share === null)
    return unknown(`${curve.sessions} of ${FEWEST_SESSIONS} sessions for a time-of-day curve of volume`);
  const volume = now.volume - before.volume;
  if (volume < 0)
    return unknown('the strike’s volume has fallen since: an expiration settled, or the feed corrected it');
  if (!(share > 0) || !(now.openInterest > 0)) return unknown('nothing usually trades at this time of day');
  return { value: volume / share / now.openInterest, reason: null, volume, share, source: curve.source };
}
