import type { EpochMilliseconds, Share } from '../units.ts';
import { SLOT_MS } from './bars-from-prices.ts';
import { AVERAGED_SESSIONS } from './relative-volume.ts';
import { type SessionHistory, type SessionSlots, slotCount } from './session-slots.ts';

/** How a session's volume is spread over its day: share traded by the end of each five-minute slot, from 0 to 1. */
export interface VolumeCurve {
  readonly opensAt: EpochMilliseconds;
  /** Null where too few sessions are stored. */
  readonly cumulative: readonly Share[] | null;
  readonly sessions: number;
  /** Whose volume it is. */
  readonly source: 'options' | 'underlying';
}

/** Fewer sessions than this make no curve. */
export const FEWEST_SESSIONS = 5;

/** Volume of one session so far at instants, oldest first, e.g. of all its options at each of its snapshots. */
export interface SessionVolumes {
  readonly opensAt: EpochMilliseconds;
  readonly closesAt: EpochMilliseconds;
  readonly points: readonly { readonly at: EpochMilliseconds; readonly volume: number }[];
}

/** A point must stand this close to the end of each half hour of a session for it to count. */
const LARGEST_GAP_MS = 30 * 60_000;

function cumulativeOfBars({ slots, count }: SessionSlots): number[] | null {
  const sums = [0];
  for (let j = 0; j < count; j++) {
    const volume = slots.get(j)?.volume ?? null;
    if (volume === null) return null;
    sums.push((sums[j] ?? 0) + volume);
  }
  return sums;
}

/** The same from volumes so far, linear between them; null where they leave more than half an hour open. */
function cumulativeOfPoints({ opensAt, closesAt, points }: SessionVolumes): number[] | null {
  const inSession = points.filter(({ at }) => at > opensAt && at <= closesAt);
  const known = [{ at: opensAt, volume: 0 }, ...inSession];
  const last = known.at(-1);
  if (last === undefined || closesAt - last.at > SLOT_MS) return null;
  if (known.some(({ at }, i) => at - (known[i - 1]?.at ?? at) > LARGEST_GAP_MS)) return null;
  const sums: number[] = [];
  let next = 1;
  for (let at = opensAt; at <= closesAt; at += SLOT_MS) {
    while (next < known.length - 1 && (known[next]?.at ?? 0) < at) next++;
    const [from, to] = [known[next - 1] ?? last, known[next] ?? last];
    const part = to.at > from.at ? Math.min(1, (at - from.at) / (to.at - from.at)) : 1;
    sums.push(from.volume + part * (to.volume - from.volume));
  }
  return sums;
}

function meanShares(sessions: readonly number[][]): Share[] | null {
  const whole = sessions.filter((sums) => (sums.at(-1) ?? 0) > 0);
  if (whole.length < FEWEST_SESSIONS) return null;
  const length = whole[0]?.length ?? 0;
  return Array.from(
    { length },
    (_, j) => whole.reduce((sum, own) => sum + (own[j] ?? 0) / (own.at(-1) ?? 1), 0) / whole.length,
  );
}

/**
 * The time-of-day curve of volume for a session of this length: of option volume where at least five earlier
 * sessions of the same length are stored, else of the underlying's bars (or its proxy's), else without shares.
 */
export function volumeCurve(
  { session, prior }: Pick<SessionHistory, 'session' | 'prior'>,
  optionVolumes: readonly SessionVolumes[] = [],
): VolumeCurve {
  const { opensAt } = session;
  const slots = slotCount(session);
  const isAlike = (sums: number[] | null): sums is number[] => sums?.length === slots + 1;
  const ofOptions = optionVolumes.slice(-AVERAGED_SESSIONS).map(cumulativeOfPoints).filter(isAlike);
  const cumulative = meanShares(ofOptions);
  if (cumulative !== null) return { opensAt, cumulative, sessions: ofOptions.length, source: 'options' };
  const ofBars = prior.slice(-AVERAGED_SESSIONS).map(cumulativeOfBars).filter(isAlike);
  return { opensAt, cumulative: meanShares(ofBars), sessions: ofBars.length, source: 'underlying' };
}

/** Share of a session's volume that trades between two instants; null without a curve. */
export function volumeShare(
  { opensAt, cumulative }: VolumeCurve,
  from: EpochMilliseconds,
  to: EpochMilliseconds,
): Share | null {
  if (cumulative === null) return null;
  const at = (instant: EpochMilliseconds) => {
    const x = Math.min(cumulative.length - 1, Math.max(0, (instant - opensAt) / SLOT_MS));
    const low = cumulative[Math.floor(x)] ?? 0;
    return low + (x - Math.floor(x)) * ((cumulative[Math.ceil(x)] ?? 0) - low);
  };
  return at(to) - at(from);
}
