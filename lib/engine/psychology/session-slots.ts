import { type TradingSession, tradingSession } from '../market/exchange-calendar.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import type { PriceBar } from '../market/price-bars.ts';

export const SLOT_MS = 5 * 60_000;
/** Five-minute slots in 30 minutes. */
export const WINDOW_SLOTS = 6;

/** One session's bars by slot: slot j holds the bar that starts j·5 minutes after the open. */
export interface SessionSlots {
  readonly session: TradingSession;
  readonly slots: ReadonlyMap<number, PriceBar>;
  readonly count: number;
}

const slotsOf = (session: TradingSession): SessionSlots & { readonly slots: Map<number, PriceBar> } => ({
  session,
  slots: new Map(),
  count: Math.round((session.closesAt - session.opensAt) / SLOT_MS),
});

/** Groups five-minute bars, oldest first, by session; bars outside regular hours are left out. */
export function sessionSlots(bars: readonly PriceBar[]): SessionSlots[] {
  const sessions: ReturnType<typeof slotsOf>[] = [];
  for (const bar of bars) {
    let own = sessions.at(-1);
    if (own === undefined || bar.start >= own.session.closesAt) {
      const session = tradingSession(exchangeDateOf(bar.start));
      if (session === null || bar.start < session.opensAt || bar.start >= session.closesAt) continue;
      own = slotsOf(session);
      sessions.push(own);
    }
    own.slots.set(Math.floor((bar.start - own.session.opensAt) / SLOT_MS), bar);
  }
  return sessions;
}

/** Bars of a chain's session and of those before it, by slot. */
export interface SessionHistory {
  /** Null when no bar of the session is stored. */
  readonly today: SessionSlots | null;
  /** Oldest first. */
  readonly prior: readonly SessionSlots[];
}

/** Groups both lists once, for every signal that reads them. */
export const sessionHistory = (
  sessionBars: readonly PriceBar[],
  priorBars: readonly PriceBar[],
): SessionHistory => ({ today: sessionSlots(sessionBars).at(-1) ?? null, prior: sessionSlots(priorBars) });

/** The newest slot that has a bar. */
export const lastSlot = ({ slots }: SessionSlots): number => Math.max(...slots.keys());

/** The bars of slots [from, from + count), or null when one is missing. */
export function slotRun(
  slots: ReadonlyMap<number, PriceBar>,
  from: number,
  count: number,
): PriceBar[] | null {
  const run: PriceBar[] = [];
  for (let j = from; j < from + count; j++) {
    const bar = slots.get(j);
    if (bar === undefined) return null;
    run.push(bar);
  }
  return run;
}
