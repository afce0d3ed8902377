import type { AnalysisContext } from '../engine/analyze.ts';
import { completeDailyBars } from '../engine/market/complete-daily-bars.ts';
import { previousSession, sessionAt } from '../engine/market/exchange-calendar.ts';
import { addDays } from '../engine/market/exchange-time.ts';
import type { PriceBar } from '../engine/market/price-bars.ts';
import { underlyingSpec } from '../engine/market/underlyings.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import type { EpochMilliseconds, ExchangeDate } from '../engine/units.ts';
import { readDailyVolatility } from './daily-volatility.ts';
import { readEvents } from './market-events.ts';
import { readEarlierMetrics } from './metrics.ts';
import { readOptionVolumes } from './option-volumes.ts';
import { readBars } from './price-bars.ts';
import { readPriorWalls } from './prior-walls.ts';

const PRIOR_SESSIONS = 20;
const BAR_MS = 5 * 60_000;
/** 252 sessions and some. */
const YEAR_DAYS = 400;
/** The longest listed options live about three years. */
const EVENT_DAYS = 1_100;

interface SeriesPoint {
  readonly symbol: string;
  readonly source: string;
  readonly asOf: EpochMilliseconds;
  readonly sample: boolean;
}

function startOfPriorSessions(date: string): EpochMilliseconds {
  let session = previousSession(date);
  for (let i = 1; i < PRIOR_SESSIONS; i++) session = previousSession(session.date);
  return session.opensAt;
}

const DAY_MS = 86_400_000;

/** Daily bars of the sessions before `asOf`'s, and of that one too once it has closed. */
async function dailyBars({ symbol, source, asOf }: SeriesPoint) {
  const { opensAt, closesAt } = sessionAt(asOf);
  const bars = await readBars(symbol, source, '1d', opensAt - YEAR_DAYS * DAY_MS, opensAt);
  return bars.filter((bar) => bar.start < opensAt || closesAt <= asOf);
}

/**
 * What an analysis needs beside the chain. Of the same series only: five-minute bars of its session that had closed by
 * `asOf`, those of the 20 sessions before, the session's earlier readings, a year of daily bars and volatilities. Of
 * the underlying: dividends and earnings ahead, and of an index its volume proxy's bars from the same source.
 */
export async function readAnalysisContext(point: SeriesPoint): Promise<AnalysisContext> {
  const { symbol, source, asOf } = point;
  const session = sessionAt(asOf);
  const before = (date: ExchangeDate) => addDays(date, -1);
  const fiveMinute = (of: string) => readBars(of, source, '5m', startOfPriorSessions(session.date), asOf);
  const proxy = underlyingSpec(symbol).volumeProxy;
  const [bars, proxyBars, priorWalls, optionVolumes, daily, dailyVolatility, events, earlier] =
    await Promise.all([
      fiveMinute(symbol),
      proxy === null ? [] : fiveMinute(proxy),
      readPriorWalls(point, METHOD_VERSION),
      readOptionVolumes(point),
      dailyBars(point),
      readDailyVolatility(point, addDays(session.date, -YEAR_DAYS), before(session.date)),
      readEvents(point, session.date, addDays(session.date, EVENT_DAYS)),
      readEarlierMetrics({
        symbol,
        source,
        from: session.opensAt,
        before: asOf,
        methodVersion: METHOD_VERSION,
      }),
    ]);
  const isClosed = (bar: PriceBar) => bar.start + BAR_MS <= asOf;
  const split = (all: readonly PriceBar[]) => ({
    priorBars: all.filter((bar) => bar.start < session.opensAt),
    sessionBars: all.filter((bar) => bar.start >= session.opensAt && isClosed(bar)),
  });
  return {
    ...split(bars),
    ...(proxy === null ? {} : { volumeProxy: { symbol: proxy, ...split(proxyBars) } }),
    priorWalls,
    optionVolumes,
    earlier,
    dailyBars: completeDailyBars(daily, bars.filter(isClosed)),
    dailyVolatility,
    events,
  };
}
