import type { EpochMilliseconds, ExchangeDate } from '../units.ts';
import { barPeriods } from './bar-periods.ts';
import { nextSession, sessionAt, type TradingSession } from './exchange-calendar.ts';
import type { BarInterval, PriceBar } from './price-bars.ts';

/** A run of missing bars within one session. */
export interface BarGap {
  readonly date: ExchangeDate;
  /** Start of the first missing bar, end of the last. */
  readonly from: EpochMilliseconds;
  readonly to: EpochMilliseconds;
  readonly missing: number;
}

function gapsOf(
  session: TradingSession,
  interval: BarInterval,
  stored: ReadonlySet<number>,
  until: EpochMilliseconds,
): BarGap[] {
  const gaps: BarGap[] = [];
  let isOpen = false;
  for (const { start, end } of barPeriods(session, interval)) {
    if (end > until) break;
    const isMissing = !stored.has(start);
    const before = isOpen ? gaps.pop() : undefined;
    if (before !== undefined && !isMissing) gaps.push(before);
    if (isMissing)
      gaps.push({
        date: session.date,
        from: before?.from ?? start,
        to: end,
        missing: (before?.missing ?? 0) + 1,
      });
    isOpen = isMissing;
  }
  return gaps;
}

/**
 * The bars that are missing from the session of the first bar to `until` (default: the end of the session of the
 * last): runs within a session, and whole sessions. Nights, weekends and holidays are no gap.
 * @param bars usable ones, oldest first (see checkBars)
 */
export function barGaps(
  bars: readonly PriceBar[],
  interval: BarInterval,
  until?: EpochMilliseconds,
): BarGap[] {
  const [first] = bars;
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return [];
  const end = until ?? sessionAt(last.start).closesAt;
  const stored = new Set(bars.map((bar) => bar.start));
  const gaps: BarGap[] = [];
  for (let session = sessionAt(first.start); session.opensAt < end; session = nextSession(session.date))
    gaps.push(...gapsOf(session, interval, stored, end));
  return gaps;
}
