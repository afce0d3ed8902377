import 'server-only';
import { z } from 'zod';
import { readMarketFile } from '../ingest/read-market-file.ts';
import type { MarketReceipt } from '../schema/market-file.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import { symbolSchema } from '../schema/symbol.ts';
import { saveMarketData } from '../store/save-market-file.ts';
import { ApiError } from './api-error.ts';
import { queryOf } from './api-query.ts';
import { readBody } from './read-body.ts';

const querySchema = z.strictObject({ symbol: symbolSchema.optional(), source: z.string().optional() });

/** Reads, checks and stores the bars, events or volatilities in a request's body. */
export async function receiveMarketData(request: Request): Promise<MarketReceipt> {
  const query = querySchema.safeParse(queryOf(request));
  if (!query.success) {
    const fields = Object.fromEntries(
      query.error.issues.map((i) => [i.path.join('.') || 'query', i.message]),
    );
    throw new ApiError('invalid_request', 'unusable symbol or source', fields);
  }
  const file = readMarketFile(await readBody(request), query.data);
  const stored = await saveMarketData(file, Date.now());
  return { ...snakeKeys(stored), rejected: [...file.rejected] };
}
