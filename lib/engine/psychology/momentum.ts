import type { PriceBar } from '../market/price-bars.ts';
import type { Percent } from '../units.ts';
import { type SessionHistory, slotRun, WINDOW_SLOTS } from './session-slots.ts';

export interface Momentum {
  /** Percent change over the last 30 minutes, within the session. */
  readonly percent: Percent | null;
  readonly reason: string | null;
  /** Price 30 minutes ago and now. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Cuts the last bits off, so that 100 → 100.3 is 0.3 % and not a hair less. */
const percentChange = (from: number, to: number): Percent => Math.round((to / from - 1) * 1e14) / 1e12;

const unknown = (reason: string): Momentum => ({ percent: null, reason, from: null, to: null });

/** 30-minute momentum up to slot `last` (default: now); unknown before 10:00 and across a gap. */
export function momentum({ today, now }: Pick<SessionHistory, 'today' | 'now'>, last = now): Momentum {
  if (today === null) return unknown('no price bars are stored for this session');
  const first = last - WINDOW_SLOTS + 1;
  if (first < 0) return unknown('the session is less than 30 minutes old');
  const bars = slotRun(today.slots, first, WINDOW_SLOTS);
  const [from, to] = [bars?.[0]?.open, bars?.at(-1)?.close];
  if (from === undefined || to === undefined) return unknown('a price bar of the last 30 minutes is missing');
  return { percent: percentChange(from, to), reason: null, from, to };
}

export interface NamedLevel {
  readonly name: string;
  readonly level: number;
  /** A level that moves with price (VWAP) is broken only by crossing it within the 30 minutes. */
  readonly moves?: boolean;
}

/**
 * The nearest level that price has broken in the direction of its momentum: price stands beyond it now and traded
 * on its other side earlier in the session (a moving level: 30 minutes ago). Null when there is none.
 */
export function brokenLevel(
  levels: readonly NamedLevel[],
  { from, to }: Momentum,
  { today }: Pick<SessionHistory, 'today'>,
): NamedLevel | null {
  if (from === null || to === null || from === to || today === null) return null;
  const bars: PriceBar[] = [...today.slots.values()];
  const isUp = to > from;
  const opposite = isUp ? Math.min(...bars.map((bar) => bar.low)) : Math.max(...bars.map((bar) => bar.high));
  const isBroken = ({ level, moves }: NamedLevel) => {
    const start = moves ? from : opposite;
    return isUp ? start < level && level < to : start > level && level > to;
  };
  return levels
    .filter(isBroken)
    .reduce<NamedLevel | null>(
      (nearest, own) =>
        nearest === null || Math.abs(own.level - to) < Math.abs(nearest.level - to) ? own : nearest,
      null,
    );
}
