import type { EpochMilliseconds } from '../engine/units.ts';
import { openStore } from './client.ts';
import { retryBusy } from './retry-busy.ts';
import { latestSnapshot } from './snapshots.ts';

/** A series and when it was last heard of. */
export interface SeriesEnd {
  readonly source: string;
  readonly sample: boolean;
  readonly asOf: EpochMilliseconds;
}

/**
 * The series of a symbol that counts (with `source`: that one; with `at`: the one shown at that moment) and its newest
 * instant: of its snapshots, else of its bars. Real before sample. Null when nothing is stored.
 */
export async function newestOfSeries(
  symbol: string,
  { source, at }: { readonly source?: string | undefined; readonly at?: EpochMilliseconds | undefined } = {},
): Promise<SeriesEnd | null> {
  const client = await openStore();
  const chain =
    source === undefined
      ? await latestSnapshot(symbol, at === undefined ? {} : { at })
      : await retryBusy(() =>
          client.snapshot.findFirst({
            where: { symbol, source },
            select: { source: true, sample: true, asOf: true },
            orderBy: { asOf: 'desc' },
          }),
        );
  if (chain !== null) return { source: chain.source, sample: chain.sample, asOf: chain.asOf.valueOf() };
  const bar = await retryBusy(() =>
    client.priceBar.findFirst({
      where: { symbol, ...(source !== undefined && { source }) },
      select: { source: true, start: true },
      orderBy: { start: 'desc' },
    }),
  );
  return bar && { source: bar.source, sample: bar.source === 'sample', asOf: bar.start.getTime() };
}
