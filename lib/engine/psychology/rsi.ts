import { nextSession, type TradingSession } from '../market/exchange-calendar.ts';
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

const follows = (before: SessionSlots | undefined, { date }: TradingSession) =>
  before !== undefined && nextSession(before.session.date).date === date;

/** Adds the closes of slots [0, end) in whole 15-minute bars; a missing one ends the run before it. */
function withClosesOf({ slots }: SessionSlots, end: number, run: readonly number[]): number[] {
  let closes = [...run];
  for (let from = 0; from + SLOTS_PER_BAR <= end; from += SLOTS_PER_BAR) {
    const close = slotRun(slots, from, SLOTS_PER_BAR)?.at(-1)?.close;
    if (close === undefined) closes = [];
    else closes.push(close);
  }
  return closes;
}

/** The unbroken run of closed 15-minute closes up to the end of the session before. */
export function priorCloses({ prior }: Pick<SessionHistory, 'prior'>): number[] {
  let closes: number[] = [];
  prior.forEach((own, i) => {
    closes = withClosesOf(own, own.count, follows(prior[i - 1], own.session) ? closes : []);
  });
  return closes;
}

/**
 * The unbroken run of closed 15-minute closes up to now. Overnight and weekends are no gap; a missing slot or
 * session is, and the run starts anew behind it.
 * @param before priorCloses(history), where it is known already
 */
export function fifteenMinuteCloses(history: SessionHistory, before = priorCloses(history)): number[] {
  const { session, today, now, prior } = history;
  const own = today ?? { session, slots: new Map(), count: 0 };
  return withClosesOf(own, now + 1, follows(prior.at(-1), session) ? before : []);
}
