import type { EpochMilliseconds } from '../units.ts';
import { nextSession, sessionAt } from './exchange-calendar.ts';

/** Milliseconds of regular trading hours between two instants, the later one second. */
export function tradingTimeBetween(from: EpochMilliseconds, to: EpochMilliseconds): number {
  let total = 0;
  for (let session = sessionAt(from); session.opensAt < to; session = nextSession(session.date))
    total += Math.max(0, Math.min(to, session.closesAt) - Math.max(from, session.opensAt));
  return total;
}
