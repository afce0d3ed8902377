import type { AnalysisContext } from '../analysis-context.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import { type ExpirationTimeline, expirationTimeline } from '../exposure/expiration-timeline.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import { type GammaMagnet, gammaMagnets } from '../exposure/magnets.ts';
import { previousSession, sessionAt } from '../market/exchange-calendar.ts';
import type { AnnualVolatility } from '../units.ts';
import { type RangeRatio, rangeRatio } from './coiling.ts';
import { gammaAtStrike, nearestStrike } from './gamma-at-strike.ts';
import { type RegimeInputs, regimeSignals } from './regime-signals.ts';
import { type RegimeReport, type RegimeRow, regimeOf, regimeTable } from './regime-table.ts';
import { relativeVolume } from './relative-volume.ts';
import { type RsiReport, rsiReport } from './rsi-report.ts';
import type { SessionHistory } from './session-slots.ts';

/** The regime with everything that it was read from. */
export interface RegimeReading {
  readonly regime: RegimeReport;
  readonly regimes: readonly RegimeRow[];
  readonly rsi: RsiReport;
  readonly range: RangeRatio;
  readonly expirations: ExpirationTimeline;
  readonly magnets: readonly GammaMagnet[];
}

/** Change of the 30-day index since the close of the session before; unknown without either. */
export function volatilityChange(
  iv30: AnnualVolatility | null,
  asOf: number,
  history: AnalysisContext['dailyVolatility'] = [],
): RegimeInputs['volatilityChange'] {
  const { date } = previousSession(sessionAt(asOf).date);
  const before = history.find((day) => day.date === date)?.iv30 ?? null;
  if (iv30 === null) return { percent: null, reason: 'no 30-day index' };
  if (before === null || !(before > 0))
    return { percent: null, reason: `no 30-day index of ${date} is stored` };
  return { percent: (iv30 / before - 1) * 100, reason: null };
}

/** Tries all regime rules on a priced book; naive sign throughout, scope as the book's. */
export function regimesOf(
  book: ChainBook,
  exposure: ExposureReport,
  iv30: AnnualVolatility | null,
  history: SessionHistory,
  { dailyBars, dailyVolatility, priorWalls = null }: AnalysisContext,
): RegimeReading {
  const { callWall, putWall } = exposure;
  const rsi = rsiReport(history, dailyBars);
  const range = rangeRatio(dailyBars);
  const expirations = expirationTimeline(book, { callWall, putWall });
  const magnets = gammaMagnets(book);
  const signals = regimeSignals({
    exposure,
    timeline: expirations,
    magnets,
    rsi,
    range,
    volume: relativeVolume(history),
    volatilityChange: volatilityChange(iv30, book.chain.asOf, dailyVolatility),
    priorWalls,
    gammaAt: {
      nearest: gammaAtStrike(book, nearestStrike(book)),
      callWall: gammaAtStrike(book, callWall?.strike),
      putWall: gammaAtStrike(book, putWall?.strike),
    },
  });
  const regimes = regimeTable(signals);
  return { regime: regimeOf(regimes), regimes, rsi, range, expirations, magnets };
}
