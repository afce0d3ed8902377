import type { OptionRight } from '../market/option-chain.ts';
import type { Percent } from '../units.ts';
import { momentum } from './momentum.ts';
import { relativeVolume } from './relative-volume.ts';
import { type SessionHistory, WINDOW_SLOTS } from './session-slots.ts';
import type { Condition, Met, Phase } from './trap-report.ts';

/** Whether the loop is on; unknown while an unknown condition decides it. */
export function loopOn(phase: Phase, conditions: readonly Condition[]): Met {
  if (phase === 'loop_active') return true;
  return phase === 'no_read' && conditions.every(({ met }) => met !== false) ? null : false;
}

/** 30-minute relative volume over that of the half hour before; null where either is unknown. */
export function volumeTrend(history: SessionHistory): number | null {
  const now = relativeVolume(history).ratio;
  const before = relativeVolume(history, history.now - WINDOW_SLOTS).ratio;
  return now === null || before === null || !(before > 0) ? null : now / before;
}

/** 30-minute momentum toward a wall: up for the call side, down for the put side. */
export function momentumToward(history: SessionHistory, side: OptionRight): Percent | null {
  const { percent } = momentum(history);
  return percent === null ? null : side === 'call' ? percent : -percent || 0;
}

/**
 * How far price has come back from the session's extreme on a side, in expected moves; null without bars or a move.
 * @param move expected move, dollars
 */
export function retreat(
  { today }: Pick<SessionHistory, 'today'>,
  side: OptionRight,
  spot: number,
  move: number | null,
): number | null {
  if (today === null || today.slots.size === 0 || move === null || !(move > 0)) return null;
  const bars = [...today.slots.values()];
  const back =
    side === 'call'
      ? Math.max(...bars.map(({ high }) => high)) - spot
      : spot - Math.min(...bars.map(({ low }) => low));
  return Math.max(0, back) / move;
}
