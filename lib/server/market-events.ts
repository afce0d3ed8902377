import 'server-only';
import { z } from 'zod';
import { exchangeDateOf } from '../engine/market/exchange-time.ts';
import type { MarketEventRow } from '../schema/market-file.ts';
import { readEvents, removeEvent } from '../store/market-events.ts';
import { ApiError } from './api-error.ts';

type Query = Readonly<Record<string, string | string[]>>;

const dateSchema = z.iso.date('expected a date such as 2026-11-20');
const listSchema = z.strictObject({
  from: dateSchema.optional(),
  to: dateSchema.default('2035-12-31'),
  sample: z.enum(['true', 'false'], { error: 'expected true or false' }).default('false'),
});
const eventSchema = z.strictObject({
  kind: z.enum(['dividend', 'earnings'], { error: 'expected dividend or earnings' }),
  date: dateSchema,
  source: z.string('expected the source it is from'),
});

function requireQuery<T>(schema: z.ZodType<T>, query: Query): T {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const fields = Object.fromEntries(result.error.issues.map((i) => [i.path.join('.') || 'query', i.message]));
  throw new ApiError('invalid_request', `unusable parameter: ${Object.keys(fields).join(', ')}`, fields);
}

/** Dividends and earnings of an underlying, oldest first, from today on unless `from` is given. */
export async function listMarketEvents(symbol: string, query: Query): Promise<MarketEventRow[]> {
  const { from = exchangeDateOf(Date.now()), to, sample } = requireQuery(listSchema, query);
  return readEvents({ symbol, sample: sample === 'true' }, from, to);
}

/** Removes one event. @throws ApiError 400, 404 */
export async function deleteMarketEvent(symbol: string, query: Query): Promise<void> {
  const { source, ...event } = requireQuery(eventSchema, query);
  if (!(await removeEvent({ symbol, source }, event)))
    throw new ApiError('not_found', `no such event is stored for ${symbol}`, { ...event });
}
