import type { DividendEvent, EarningsEvent, MarketEvent } from '../engine/market/market-event.ts';
import type { ExchangeDate } from '../engine/units.ts';
import { openStore } from './client.ts';
import type { MarketEvent as EventRow, PrismaClient } from './generated/client.ts';
import { retryBusy } from './retry-busy.ts';

/** Where events are from. Sample events count for sample chains only, and real ones for real chains. */
export interface EventOrigin {
  readonly symbol: string;
  readonly source: string;
  readonly sample: boolean;
}

export type StoredEvent = MarketEvent & { readonly source: string };

const rowOf = ({ symbol, source, sample }: EventOrigin, event: MarketEvent) => ({
  symbol,
  source,
  sample,
  kind: event.kind,
  date: event.date,
  amount: event.kind === 'dividend' ? event.amount : null,
  currency: event.kind === 'dividend' ? event.currency : null,
  timing: event.kind === 'earnings' ? event.timing : null,
  status: event.status,
  updatedAt: new Date(),
});

const eventOf = ({ kind, source, date, amount, currency, timing, status }: EventRow): StoredEvent =>
  kind === 'dividend'
    ? {
        kind,
        source,
        date,
        amount: amount ?? Number.NaN,
        currency: currency ?? '',
        status: status as DividendEvent['status'],
      }
    : {
        kind: 'earnings',
        source,
        date,
        timing: timing as EarningsEvent['timing'],
        status: status as EarningsEvent['status'],
      };

/** The statements, for a batch, that store events; one of the same source, kind and date is replaced. */
export const eventStatements = (client: PrismaClient, origin: EventOrigin, events: readonly MarketEvent[]) =>
  events.map((event) => {
    const { symbol, source } = origin;
    const { kind, date } = event;
    const row = rowOf(origin, event);
    return client.marketEvent.upsert({
      where: { symbol_source_kind_date: { symbol, source, kind, date } },
      create: row,
      update: row,
    });
  });

/** Stores events in one batch. @throws StoreBusy, StorageFull */
export async function saveEvents(origin: EventOrigin, events: readonly MarketEvent[]): Promise<void> {
  const client = await openStore();
  await retryBusy(() => client.$transaction(eventStatements(client, origin, events)));
}

/** Removes one event. @returns whether it was stored */
export async function removeEvent(
  { symbol, source }: Pick<EventOrigin, 'symbol' | 'source'>,
  { kind, date }: Pick<MarketEvent, 'kind' | 'date'>,
): Promise<boolean> {
  const client = await openStore();
  const where = { symbol, source, kind, date };
  return (await retryBusy(() => client.marketEvent.deleteMany({ where }))).count > 0;
}

/**
 * Events of an underlying dated within [from, to], oldest first, from every source of its kind (sample or real). Where
 * sources give the same event, the one stored last counts.
 */
export async function readEvents(
  { symbol, sample }: Pick<EventOrigin, 'symbol' | 'sample'>,
  from: ExchangeDate,
  to: ExchangeDate,
): Promise<StoredEvent[]> {
  const client = await openStore();
  const rows = await retryBusy(() =>
    client.marketEvent.findMany({
      where: { symbol, sample, date: { gte: from, lte: to } },
      orderBy: [{ date: 'asc' }, { kind: 'asc' }, { updatedAt: 'asc' }, { source: 'asc' }],
    }),
  );
  return [...new Map(rows.map((row) => [`${row.kind} ${row.date}`, eventOf(row)])).values()];
}
