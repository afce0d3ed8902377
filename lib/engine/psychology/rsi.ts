import { nextSession, type TradingSession } from '../market/exchange-calendar.ts';
import { possibleSplit } from '../market/possible-split.ts';
import { type SessionHistory, type SessionSlots, slotCount } from './session-slots.ts';

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

const follows = (before: SessionSlots | undefined, { date }: TradingSession) =>
  before !== undefined && nextSession(before.session.date).date === date;

/**
 * Adds the closes of slots [0, end) to `closes` in whole bars of `size` slots, the last of a session perhaps shorter;
 * a missing slot empties it: the run starts anew.
 */
function addCloses({ slots, count }: SessionSlots, end: number, size: number, closes: number[]): void {
  for (let from = 0; from < end; from += size) {
    const to = Math.min(from + size, count);
    if (to > end) break;
    let close: number | undefined;
    for (let slot = from; slot < to; slot++) {
      close = slots.get(slot)?.close;
      if (close === undefined) break;
    }
    if (close === undefined) closes.length = 0;
    else closes.push(close);
  }
}

/** Whether a session opens a possible split away from the last close: its run starts anew. */
function opensSplit(closes: readonly number[], { slots }: SessionSlots): boolean {
  const [before, open] = [closes.at(-1), slots.get(0)?.open];
  return before !== undefined && open !== undefined && possibleSplit(before, open) !== null;
}

type PriorSessions = Pick<SessionHistory, 'session' | 'prior'>;

/** The unbroken run of closes of bars of `size` five-minute slots up to the end of the session before. */
export function priorCloses({ session, prior }: PriorSessions, size = FIFTEEN_MINUTES): number[] {
  const closes: number[] = [];
  prior.forEach((own, i) => {
    if (!follows(prior[i - 1], own.session) || opensSplit(closes, own)) closes.length = 0;
    addCloses(own, own.count, size, closes);
  });
  return follows(prior.at(-1), session) ? closes : [];
}

/** Five-minute slots in 15 minutes. */
const FIFTEEN_MINUTES = 3;

/**
 * The unbroken run of closes of closed bars of `size` slots up to now, from each session's open on. Overnight and
 * weekends are no gap; a missing slot or session is, and a possible split, and the run starts anew behind it.
 * @param before priorCloses(history, size), where it is known already
 */
export function barCloses(
  history: SessionHistory,
  size = FIFTEEN_MINUTES,
  before: readonly number[] = priorCloses(history, size),
): number[] {
  const { session, today, now } = history;
  const own = today ?? { session, slots: new Map(), count: slotCount(session) };
  const closes = opensSplit(before, own) ? [] : [...before];
  addCloses(own, now + 1, size, closes);
  return closes;
}
