import { barGaps } from '../engine/market/bar-gaps.ts';
import { tradingSession } from '../engine/market/exchange-calendar.ts';
import type { MarketEvent } from '../engine/market/market-event.ts';
import type { DailyVolatility } from '../engine/volatility/daily-volatility.ts';
import { openStore } from './client.ts';
import { dailyVolatilityStatements } from './daily-volatility.ts';
import { eventStatements } from './market-events.ts';
import { type BarSeries, barStatements } from './price-bars.ts';
import { retryBusy } from './retry-busy.ts';
import { latestSnapshot } from './snapshots.ts';

/** Bars, events and volatilities of one underlying. `source` null: those of the symbol's newest real chain. */
export interface MarketData {
  readonly symbol: string;
  readonly source: string | null;
  readonly bars: readonly BarSeries[];
  readonly events: readonly MarketEvent[];
  readonly volatility: readonly DailyVolatility[];
}

/** Where real data of a symbol without a real chain go. */
const NO_CHAIN_SOURCE = 'import';

async function sourceOf({ symbol, source }: MarketData): Promise<string> {
  if (source !== null) return source;
  const newest = await latestSnapshot(symbol);
  return newest !== null && !newest.sample ? newest.source : NO_CHAIN_SOURCE;
}

/**
 * Stores all of it in one batch. Bars and events replace those of the same series and date; a volatility never replaces
 * one computed from a chain.
 * @returns the series it was stored in, and what of it
 * @throws StoreBusy, StorageFull
 */
export async function saveMarketData(data: MarketData, receivedAt: number) {
  const { symbol, bars, events, volatility } = data;
  const source = await sourceOf(data);
  const client = await openStore();
  const rows = volatility.map((day) => ({
    ...day,
    asOf: tradingSession(day.date)?.closesAt ?? receivedAt,
    snapshotId: null,
  }));
  await retryBusy(() =>
    client.$transaction([
      ...barStatements(client, { symbol, source, asOf: receivedAt }, bars),
      ...eventStatements(client, { symbol, source, sample: false }, events),
      ...dailyVolatilityStatements(client, { symbol, source }, rows),
    ]),
  );
  const of = (kind: MarketEvent['kind']) => events.filter((event) => event.kind === kind).length;
  return {
    symbol,
    source,
    bars: Object.fromEntries(bars.map((series) => [series.interval, series.bars.length])),
    barGaps: bars.reduce((sum, series) => sum + barGaps(series.bars, series.interval).length, 0),
    dividends: of('dividend'),
    earnings: of('earnings'),
    volatility: volatility.length,
  };
}
