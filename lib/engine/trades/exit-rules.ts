import type { Dollars, EpochMilliseconds } from '../units.ts';

/** What is known of a credit position when its exits are looked at. */
export interface ExitInputs {
  /** Per share of one unit, received when opened. */
  readonly credit: Dollars;
  /** Per share of one unit, what closing costs now; null with the reason. */
  readonly mark: Dollars | null;
  readonly markReason: string | null;
  /** V/OI pace at the short strike; null with the reason. */
  readonly volumePace: { readonly value: number | null; readonly reason: string | null };
  /** Spot at which the plan is wrong, and on which side. */
  readonly invalidation: { readonly level: number; readonly side: 'above' | 'below' } | null;
  readonly spot: number;
  readonly now: EpochMilliseconds;
  /** When the plan ends at the latest. */
  readonly until: EpochMilliseconds;
}

/** One exit rule as read now; `met` null: an input is unknown, and `reason` says which. */
export interface ExitReading {
  readonly id: 'target' | 'volume_pace' | 'invalidation' | 'time';
  readonly met: boolean | null;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly reason: string | null;
}

/** Share of the credit that is kept at the target. */
export const TARGET_SHARE = 0.5;
/** V/OI pace at or below which dealers have stopped hedging. */
const QUIET_PACE = 1;

function reading(
  id: ExitReading['id'],
  value: number | null,
  threshold: number | null,
  isMet: (value: number, threshold: number) => boolean,
  missing: string,
): ExitReading {
  if (value === null || threshold === null) return { id, met: null, value, threshold, reason: missing };
  return { id, met: isMet(value, threshold), value, threshold, reason: null };
}

/**
 * The four exits of a credit position: half of the credit kept (mark at or below half of it), V/OI pace at or below 1,
 * spot beyond the level that invalidates it, time. Three-valued: an unknown input is no exit and no all-clear.
 */
export function exitRules(o: ExitInputs): ExitReading[] {
  const { level, side } = o.invalidation ?? { level: null, side: 'above' };
  return [
    reading(
      'target',
      o.mark,
      o.credit > 0 ? o.credit * (1 - TARGET_SHARE) : null,
      (mark, at) => mark <= at + 1e-9,
      o.mark === null ? (o.markReason ?? 'a leg has no usable quote') : 'no credit was received',
    ),
    reading(
      'volume_pace',
      o.volumePace.value,
      QUIET_PACE,
      (pace, at) => pace <= at,
      o.volumePace.reason ?? 'V/OI pace is unknown',
    ),
    reading(
      'invalidation',
      o.spot,
      level,
      (spot, at) => (side === 'above' ? spot > at : spot < at),
      'no level was set',
    ),
    reading('time', o.now, o.until, (now, at) => now >= at, 'no time was set'),
  ];
}
