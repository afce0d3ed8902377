import type { AnalysisContext } from '../engine/analyze.ts';
import { previousSession, sessionAt } from '../engine/market/exchange-calendar.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { readEarlierMetrics } from './metrics.ts';
import { readBars } from './price-bars.ts';

const PRIOR_SESSIONS = 20;
const BAR_MS = 5 * 60_000;

interface SeriesPoint {
  readonly symbol: string;
  readonly source: string;
  readonly asOf: EpochMilliseconds;
}

function startOfPriorSessions(date: string): EpochMilliseconds {
  let session = previousSession(date);
  for (let i = 1; i < PRIOR_SESSIONS; i++) session = previousSession(session.date);
  return session.opensAt;
}

/**
 * What an analysis needs beside the chain, from the same series only: five-minute bars of its session that had
 * closed by `asOf`, those of the 20 sessions before, and the session's earlier readings.
 */
export async function readAnalysisContext({ symbol, source, asOf }: SeriesPoint): Promise<AnalysisContext> {
  const session = sessionAt(asOf);
  const [bars, earlier] = await Promise.all([
    readBars(symbol, source, '5m', startOfPriorSessions(session.date), asOf),
    readEarlierMetrics({
      symbol,
      source,
      from: session.opensAt,
      before: asOf,
      methodVersion: METHOD_VERSION,
    }),
  ]);
  return {
    priorBars: bars.filter((bar) => bar.start < session.opensAt),
    sessionBars: bars.filter((bar) => bar.start >= session.opensAt && bar.start + BAR_MS <= asOf),
    earlier,
  };
}
