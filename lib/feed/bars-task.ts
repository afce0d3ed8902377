import { sessionAt } from '../engine/market/exchange-calendar.ts';
import { exchangeDateOf } from '../engine/market/exchange-time.ts';
import { type PollSchedule, publicationWindow, publishedSession } from '../engine/market/poll-schedule.ts';
import { resampleBars } from '../engine/market/resample-bars.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { FetchedBars } from '../ingest/sources/chain-source.ts';
import { readCboeDays, readCboeMinutes } from '../ingest/sources/read-cboe-chart.ts';
import { saveDailyVolatility } from '../store/daily-volatility.ts';
import { saveBars } from '../store/save-bars.ts';

const MINUTE_MS = 60_000;
/** The index that is the 30-day volatility of another, in percent points. */
const VOLATILITY_OF: Readonly<Record<string, string>> = { VIX: 'SPX' };

/** Bars of one source to read and store. */
export interface BarsTask {
  readonly source: string;
  readonly schedule: PollSchedule;
  /** By a clock that agrees with the source's. */
  readonly now: EpochMilliseconds;
  readonly fetched: readonly FetchedBars[];
}

/** How many bars were stored. */
export interface BarsResult {
  readonly days: number;
  readonly minutes: number;
}

async function storeDays(
  { source, schedule, now }: BarsTask,
  { symbol, bytes }: FetchedBars,
): Promise<number> {
  const session = publishedSession(schedule, now);
  const isOver = now >= publicationWindow(session, schedule).closesAt;
  const before = isOver ? session.closesAt : session.opensAt;
  const bars = readCboeDays(bytes).bars.filter((bar) => bar.start < before);
  await saveBars({ symbol, source, asOf: now }, [{ interval: '1d', bars }]);
  const index = VOLATILITY_OF[symbol];
  if (index !== undefined) {
    const rows = bars.map(({ start, close }) => ({
      date: exchangeDateOf(start),
      iv30: close / 100,
      asOf: sessionAt(start).closesAt,
      snapshotId: null,
    }));
    await saveDailyVolatility({ symbol: index, source }, rows);
  }
  return bars.length;
}

async function storeMinutes(
  { source, schedule, now }: BarsTask,
  { symbol, bytes }: FetchedBars,
): Promise<number> {
  const published = now - schedule.delayMs;
  const bars = readCboeMinutes(bytes).bars.filter((bar) => bar.start + MINUTE_MS <= published);
  const fives = resampleBars(bars, '5m', '1m');
  await saveBars({ symbol, source, asOf: now }, [
    { interval: '1m', bars },
    { interval: '5m', bars: fives },
  ]);
  return bars.length;
}

/**
 * Reads a source's bars and stores them: daily ones of sessions that are over, the minutes that are over and the
 * five-minute bars they make up. Daily bars of the VIX are also stored as the 30-day volatility of SPX.
 * @throws IngestError, StoreBusy, StorageFull
 */
export async function ingestBars(task: BarsTask): Promise<BarsResult> {
  const result = { days: 0, minutes: 0 };
  for (const fetched of task.fetched)
    if (fetched.kind === 'daily') result.days += await storeDays(task, fetched);
    else result.minutes += await storeMinutes(task, fetched);
  return result;
}
