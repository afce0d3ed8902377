import 'server-only';
import { z } from 'zod';
import { CHAIN_FORMATS } from '../ingest/chain-file.ts';
import { readChainFile } from '../ingest/read-chain-file.ts';
import type { SnapshotReceipt } from '../schema/snapshot-answers.ts';
import { symbolSchema } from '../schema/symbol.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';
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
  const file = readChainFile(await readBody(request), { format, ...(symbol && { symbol }) });
  const stored = await ingestChainFile(file);
  const { chain } = file;
  return {
    created: stored.created,
    receipt: {
      id: stored.id,
      symbol: chain.symbol,
      as_of: new Date(chain.asOf).toISOString(),
      contracts: stored.contracts,
      accepted: stored.accepted,
      rejected: file.rejected,
      flags: file.flags,
      expiries: [...new Set(chain.expirations.map((e) => e.date))].sort(),
    },
  };
}
