import type { EpochMilliseconds } from '../engine/units.ts';
import { openStore } from './client.ts';
import { type BarSeries, barStatements } from './price-bars.ts';
import { retryBusy } from './retry-busy.ts';

/** Stores bars that come without a chain, as of the time they were published. @throws StoreBusy, StorageFull */
export async function saveBars(
  origin: { readonly symbol: string; readonly source: string; readonly asOf: EpochMilliseconds },
  series: readonly BarSeries[],
): Promise<void> {
  const client = await openStore();
  await retryBusy(() => client.$transaction(barStatements(client, origin, series)));
}
