import 'server-only';
import { z } from 'zod';
import { ingestWorker } from '../feed/ingest-worker.ts';
import { CHAIN_FORMATS } from '../ingest/chain-file.ts';
import type { SnapshotReceipt } from '../schema/snapshot-answers.ts';
import { symbolSchema } from '../schema/symbol.ts';
import { ApiError } from './api-error.ts';
import { queryOf } from './api-query.ts';
import { readBody } from './read-body.ts';

const querySchema = z.object({
  format: z.enum(['auto', ...CHAIN_FORMATS]).default('auto'),
  symbol: symbolSchema.optional(),
});

function requireQuery(request: Request) {
  const result = querySchema.safeParse(queryOf(request));
  if (result.success) return result.data;
  const fields = Object.fromEntries(result.error.issues.map((i) => [i.path.join('.'), i.message]));
  throw new ApiError('invalid_request', 'unusable format or symbol', fields);
}

/** Reads, checks and stores the chain file in a request's body. Nothing is stored unless all of it can be. */
export async function receiveSnapshot(
  request: Request,
): Promise<{ created: boolean; receipt: SnapshotReceipt }> {
  const { format, symbol } = requireQuery(request);
  const bytes = await readBody(request);
  const worker = ingestWorker();
  if (worker.isFull(bytes.length))
    throw new ApiError('busy', 'other files are being read; nothing was stored', undefined, 2);
  const { id, asOf, ...file } = await worker.run({ bytes, options: { format, ...(symbol && { symbol }) } });
  if (id === null) throw new Error('a file that was not stored has an answer');
  return {
    created: file.outcome === 'stored',
    receipt: {
      id,
      symbol: file.symbol,
      as_of: new Date(asOf).toISOString(),
      contracts: file.contracts,
      accepted: file.accepted,
      rejected: file.rejected,
      flags: file.flags,
      expiries: [...file.expiries],
    },
  };
}
