import { nextSession } from '../market/exchange-calendar.ts';
import { type SessionHistory, type SessionSlots, slotRun } from './session-slots.ts';

export const RSI_PERIOD = 14;

/**
 * Wilder's relative strength index of the last close: averages of gains and of losses start as the plain mean of the
 * first `period` changes and continue as (previous·(period − 1) + change)/period; RSI = 100 − 100/(1 + gain/loss).
 * Null with fewer than `period` changes, or when price has not moved at all.
 * Source: J. W. Wilder, New Concepts in Technical Trading Systems, 1978.
 */
export function wilderRsi(closes: readonly number[], period: number = RSI_PERIOD): number | null {
  if (closes.length <= period) return null;
  let gain = 0;
  let loss = 0;
  for (let i = 1; i < closes.length; i++) {
    const change = (closes[i] ?? 0) - (closes[i - 1] ?? 0);
    const up = Math.max(0, change);
    const down = Math.max(0, -change);
    const weight = i <= period ? 1 / period : 1;
    gain = i <= period ? gain + up * weight : (gain * (period - 1) + up) / period;
    loss = i <= period ? loss + down * weight : (loss * (period - 1) + down) / period;
  }
  if (gain + loss === 0) return null;
  return (100 * gain) / (gain + loss);
}

const SLOTS_PER_BAR = 3;

/** Closes of a session's whole 15-minute bars; a missing one ends the run before it. */
function closesOf({ slots, count }: SessionSlots, isLast: boolean, run: number[]): number[] {
  let closes = run;
  const reached = Math.max(-1, ...slots.keys()) + 1;
  const end = isLast ? Math.floor(reached / SLOTS_PER_BAR) * SLOTS_PER_BAR : count;
  for (let from = 0; from + SLOTS_PER_BAR <= end; from += SLOTS_PER_BAR) {
    const bars = slotRun(slots, from, SLOTS_PER_BAR);
    const close = bars?.[SLOTS_PER_BAR - 1]?.close;
    if (close === undefined) closes = [];
    else closes.push(close);
  }
  return closes;
}

/**
 * The unbroken run of closed 15-minute closes up to now. Overnight and weekends are no gap; a missing slot or
 * session is, and the run starts anew behind it.
 */
export function fifteenMinuteCloses({ today, prior }: SessionHistory): number[] {
  const sessions = today === null ? prior : [...prior, today];
  let closes: number[] = [];
  sessions.forEach((own, i) => {
    const before = sessions[i - 1];
    if (before !== undefined && nextSession(before.session.date).date !== own.session.date) closes = [];
    closes = closesOf(own, own === today, closes);
  });
  return closes;
}
