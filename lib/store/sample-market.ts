import type { MarketEvent } from '../engine/market/market-event.ts';
import type { PriceBar } from '../engine/market/price-bars.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { DailyVolatility } from '../engine/volatility/daily-volatility.ts';
import { openStore } from './client.ts';
import { saveDailyVolatility } from './daily-volatility.ts';
import { saveEvents } from './market-events.ts';
import { barStatements } from './price-bars.ts';
import { retryBusy } from './retry-busy.ts';

/** How much of the sample market: all of it, or the first two sessions of each symbol. */
export type SampleExtent = 'on' | 'brief';

/** Events that say which sample market is loaded: a database with another one is given this one instead. */
const LOADED: Readonly<Record<SampleExtent, string>> = {
  on: 'sample_loaded_2',
  brief: 'sample_loaded_2_two_days',
};
const SAMPLE = { source: 'sample', sample: true } as const;

/**
 * True for a database without any snapshot, and for one whose sample market is of another version, was not loaded to
 * its end, or is only a brief one.
 */
export async function isSampleMarketDue(extent: SampleExtent): Promise<boolean> {
  const client = await openStore();
  const enough = extent === 'on' ? [LOADED.on] : Object.values(LOADED);
  const [real, sample, loaded] = await Promise.all([
    client.snapshot.count({ where: { sample: false } }),
    client.snapshot.count({ where: SAMPLE }),
    client.event.count({ where: { kind: { in: enough } } }),
  ]);
  return sample === 0 ? real === 0 : loaded === 0;
}

/** Removes what is stored of one source of sample data: by default the sample market, of whichever version. */
export async function clearSampleMarket(source: string = SAMPLE.source): Promise<void> {
  const client = await openStore();
  const where = { source, sample: true };
  await retryBusy(() =>
    client.$transaction([
      client.snapshot.deleteMany({ where }),
      client.priceBar.deleteMany({ where: { source } }),
      client.dailyVolatility.deleteMany({ where: { source } }),
      client.marketEvent.deleteMany({ where }),
    ]),
  );
}

/** What is known of a symbol of the sample market besides its chains. */
export interface SampleHistory {
  readonly symbol: string;
  readonly fiveMinuteBars: readonly PriceBar[];
  readonly dailyBars: readonly PriceBar[];
  readonly iv30: readonly (DailyVolatility & { readonly asOf: EpochMilliseconds })[];
  readonly events: readonly MarketEvent[];
}

/** Stores bars, daily volatilities and events of one symbol of the sample market. */
export async function saveSampleHistory(history: SampleHistory): Promise<void> {
  const client = await openStore();
  const origin = { symbol: history.symbol, ...SAMPLE };
  const asOf = history.fiveMinuteBars.at(-1)?.start ?? 0;
  const series = [
    { interval: '5m' as const, bars: history.fiveMinuteBars },
    { interval: '1d' as const, bars: history.dailyBars },
  ];
  await retryBusy(() => client.$transaction(barStatements(client, { ...origin, asOf }, series)));
  await saveDailyVolatility(
    origin,
    history.iv30.map((row) => ({ ...row, snapshotId: null })),
  );
  await saveEvents(origin, history.events);
}

/** Notes that the sample market is complete, as far as it was wanted. */
export async function markSampleMarketLoaded(extent: SampleExtent): Promise<void> {
  const client = await openStore();
  const newest = await client.snapshot.findFirstOrThrow({
    where: SAMPLE,
    select: { id: true, symbol: true, asOf: true },
    orderBy: [{ asOf: 'desc' }, { symbol: 'desc' }],
  });
  const { id: snapshotId, symbol, asOf } = newest;
  await client.event.create({ data: { kind: LOADED[extent], symbol, asOf, snapshotId } });
}
