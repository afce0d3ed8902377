import type { AnalysisContext } from '../analysis-context.ts';
import { sessionAt, type TradingSession, tradingSession } from '../market/exchange-calendar.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import type { OptionChain } from '../market/option-chain.ts';
import type { PriceBar } from '../market/price-bars.ts';
import type { EpochMilliseconds } from '../units.ts';
import { barsFromPrices, SLOT_MS } from './bars-from-prices.ts';

/** Five-minute slots in 30 minutes. */
export const WINDOW_SLOTS = 6;

/** One session's bars by slot: slot j holds the bar that starts j·5 minutes after the open. */
export interface SessionSlots {
  readonly session: TradingSession;
  readonly slots: ReadonlyMap<number, PriceBar>;
  readonly count: number;
}

/** Five-minute slots of a session. */
export const slotCount = ({ opensAt, closesAt }: TradingSession): number =>
  Math.round((closesAt - opensAt) / SLOT_MS);

const slotsOf = (session: TradingSession): SessionSlots & { readonly slots: Map<number, PriceBar> } => ({
  session,
  slots: new Map(),
  count: slotCount(session),
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

/** What the signals read of a chain's session and of those before it. */
export interface SessionHistory {
  readonly session: TradingSession;
  /** The session's bars by slot; null when none is stored. */
  readonly today: SessionSlots | null;
  /** The slot that "now" ends with: the newest bar, unless that is more than one slot behind `asOf`. */
  readonly now: number;
  /** Earlier sessions that have bars, oldest first. */
  readonly prior: readonly SessionSlots[];
}

/**
 * Groups the bars once, for every signal that reads them. Without bars of the session, its snapshots' own prices
 * serve where they are at most five minutes apart.
 */
export function sessionHistory(
  { sessionBars, priorBars, earlier }: AnalysisContext,
  { asOf, spot }: Pick<OptionChain, 'asOf' | 'spot'>,
): SessionHistory {
  const session = sessionAt(asOf);
  const own = (bars: readonly PriceBar[]) =>
    sessionSlots(bars).find((s) => s.session.date === session.date) ?? null;
  const today = own(sessionBars) ?? own(barsFromPrices([...earlier, { at: asOf, spot }], session));
  return {
    session,
    today,
    now: newestSlot(session, today, asOf),
    prior: sessionSlots(priorBars).filter((s) => s.session.opensAt < session.opensAt),
  };
}

function newestSlot(session: TradingSession, today: SessionSlots | null, asOf: number): number {
  const closed = Math.floor((Math.min(asOf, session.closesAt) - session.opensAt) / SLOT_MS) - 1;
  let newest = -1;
  for (const slot of today?.slots.keys() ?? []) if (slot > newest && slot <= closed) newest = slot;
  return newest >= closed - 1 ? newest : closed;
}

/** The same session as it was known at an earlier instant: without the bars that had not closed by then. */
export function historyAt({ session, today, prior }: SessionHistory, at: EpochMilliseconds): SessionHistory {
  const isClosed = (bar: PriceBar) => bar.start + SLOT_MS <= at;
  const slots = new Map([...(today?.slots ?? [])].filter(([, bar]) => isClosed(bar)));
  const then = today === null || slots.size === 0 ? null : { ...today, slots };
  return { session, today: then, now: newestSlot(session, then, at), prior };
}

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
