import { barPeriods } from './bar-periods.ts';
import { sessionAt } from './exchange-calendar.ts';
import type { BarInterval, PriceBar } from './price-bars.ts';

function joined(bars: readonly PriceBar[]): PriceBar | null {
  const [first] = bars;
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return null;
  const isVolumeKnown = bars.every((bar) => bar.volume !== null);
  return {
    start: first.start,
    open: first.open,
    high: Math.max(...bars.map((bar) => bar.high)),
    low: Math.min(...bars.map((bar) => bar.low)),
    close: last.close,
    volume: isVolumeKnown ? bars.reduce((sum, bar) => sum + (bar.volume ?? 0), 0) : null,
  };
}

/**
 * Joins bars into longer ones on the exchange's grid (15m, 1h, 4h as 09:30–13:30 and 13:30–close, 1d). A longer bar is
 * made only of all its parts: one missing part, or a session not over yet, leaves it out (see barGaps). Its volume is
 * null where a part has none.
 * @param bars usable ones of `from`, oldest first
 */
export function resampleBars(
  bars: readonly PriceBar[],
  to: Exclude<BarInterval, '1m'>,
  from: BarInterval = '5m',
): PriceBar[] {
  const byStart = new Map(bars.map((bar) => [bar.start, bar]));
  const sessions = new Map<string, ReturnType<typeof sessionAt>>();
  let session: ReturnType<typeof sessionAt> | null = null;
  for (const { start } of bars) {
    if (session === null || start < session.opensAt || start >= session.closesAt) session = sessionAt(start);
    sessions.set(session.date, session);
  }
  return [...sessions.values()].flatMap((own) => {
    const parts = barPeriods(own, from);
    return barPeriods(own, to).flatMap(({ start, end }) => {
      const inside = parts.filter((part) => part.start >= start && part.start < end);
      const found = inside.map((part) => byStart.get(part.start)).filter((bar) => bar !== undefined);
      const bar = found.length === inside.length ? joined(found) : null;
      return bar === null ? [] : [bar];
    });
  });
}
