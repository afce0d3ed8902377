import { previousSession, type TradingSession, tradingSession } from '../market/exchange-calendar.ts';
import type { PriceBar } from '../market/price-bars.ts';
import type { ExchangeDate } from '../units.ts';

const SLOT_MS = 5 * 60_000;

/** What a slot's bar is; missing where null. */
export type BarOf = (slot: number) => (Partial<PriceBar> & { readonly close: number }) | null;

/** Five-minute bars of a whole session: flat at each close unless more is given, 1000 shares each. */
export function barsOf(date: ExchangeDate, barOf: BarOf, slots?: number): PriceBar[] {
  const session = tradingSession(date);
  if (session === null) throw new Error(`${date} has no session`);
  const count = slots ?? (session.closesAt - session.opensAt) / SLOT_MS;
  return Array.from({ length: count }, (_, slot) => {
    const own = barOf(slot);
    if (own === null) return [];
    const { close } = own;
    const start = session.opensAt + slot * SLOT_MS;
    return [{ start, open: close, high: close, low: close, volume: 1000, ...own }];
  }).flat();
}

/** The `count` sessions before a date, oldest first. */
export function sessionsBefore(date: ExchangeDate, count: number): TradingSession[] {
  const sessions: TradingSession[] = [];
  for (let session = previousSession(date); sessions.length < count; session = previousSession(session.date))
    sessions.unshift(session);
  return sessions;
}
