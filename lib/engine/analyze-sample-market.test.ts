import { expect, it } from 'vitest';
import { type AnalysisContext, analyze } from './analyze.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { sessionAt } from './market/exchange-calendar.ts';
import { underlyingSpec } from './market/underlyings.ts';
import { sampleDailyHistory } from './simulate/sample-daily-history.ts';
import { sampleMarket } from './simulate/sample-market.ts';
import { SAMPLE_REGIME_MARKS } from './simulate/sample-story-marks.ts';
import type { SampleSymbol } from './simulate/sample-underlyings.ts';

/** Bars of a sample symbol as a chain of that instant knows them. */
function barsOf(symbol: SampleSymbol) {
  const { priorBars, sessions } = sampleMarket(symbol);
  const all = [...priorBars, ...sessions.flat()];
  return (asOf: number) => {
    const { opensAt } = sessionAt(asOf);
    return {
      priorBars: all.filter(({ start }) => start < opensAt).slice(-20 * 78),
      sessionBars: all.filter(({ start }) => start >= opensAt && start + 300_000 <= asOf),
    };
  };
}

/** The regime of each marked snapshot of a symbol, with what the sessions before it have left. */
function regimesOf(symbol: SampleSymbol) {
  const marks = SAMPLE_REGIME_MARKS.filter((mark) => mark.symbol === symbol);
  const own = barsOf(symbol);
  const daily = sampleDailyHistory(symbol);
  const proxyOf = underlyingSpec(symbol).volumeProxy as SampleSymbol | null;
  const proxy = proxyOf === null ? null : barsOf(proxyOf);
  const dailyVolatility = [...daily.iv30];
  let priorWalls: AnalysisContext['priorWalls'] = null;
  const found: [string, string | null][] = [];
  for (const chain of sampleMarket(symbol).snapshots) {
    const { date, opensAt, closesAt } = sessionAt(chain.asOf);
    const mark = marks.find(({ asOf }) => asOf === chain.asOf);
    if (mark === undefined && chain.asOf < closesAt) continue;
    const context: AnalysisContext = {
      ...own(chain.asOf),
      ...{ earlier: [], events: [], priorWalls },
      dailyBars: daily.bars.filter(({ start }) => start < opensAt),
      dailyVolatility: dailyVolatility.filter((day) => day.date < date),
      ...(proxy !== null && proxyOf !== null
        ? { volumeProxy: { symbol: proxyOf, ...proxy(chain.asOf) } }
        : {}),
    };
    const { trap, exposure, volatility } = analyze(chain, context, DEFAULT_ASSUMPTIONS);
    if (mark !== undefined) found.push([mark.shows, trap.regime.id]);
    if (found.length === marks.length) break;
    if (chain.asOf < closesAt) continue;
    const { callWall, putWall } = exposure;
    priorWalls = { callWall: callWall?.strike ?? null, putWall: putWall?.strike ?? null };
    if (volatility.iv30 !== null) dailyVolatility.push({ date, iv30: volatility.iv30 });
  }
  expect(found).toHaveLength(marks.length);
  return found;
}

it.each(['SPX', 'QQQ', 'NVDA'] as const)(
  '%s: the regimes that the sample’s inputs are made to show',
  (symbol) => {
    for (const [shows, regime] of regimesOf(symbol)) expect(regime).toBe(shows);
  },
);
