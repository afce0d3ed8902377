import 'server-only';
import type { z } from 'zod';
import type { snapshotRowSchema } from '../schema/snapshot-answers.ts';
import { listSnapshots, type SnapshotInfo } from '../store/snapshots.ts';
import { ApiError } from './api-error.ts';
import { optionalInstant, requireSymbol } from './api-query.ts';

const MAX_ROWS = 10_000;
const DEFAULT_ROWS = 1_000;

type Query = Readonly<Record<string, string | string[]>>;

function requireLimit(text: string | string[] | undefined): number {
  if (text === undefined) return DEFAULT_ROWS;
  const limit = typeof text === 'string' && /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MAX_ROWS) return limit;
  throw new ApiError('invalid_request', 'unusable limit', { limit: `expected 1 to ${MAX_ROWS}` });
}

const inApiNames = (s: SnapshotInfo): z.infer<typeof snapshotRowSchema> => ({
  id: s.id,
  symbol: s.symbol,
  as_of: new Date(s.asOf).toISOString(),
  source: s.source,
  sample: s.sample,
  spot: s.spot,
  contracts: s.contracts,
});

/** Rows of `GET /snapshots`, oldest first. */
export async function getSnapshots(query: Query) {
  const from = optionalInstant('from', query.from);
  const to = optionalInstant('to', query.to);
  const rows = await listSnapshots({
    ...(query.symbol !== undefined && { symbol: requireSymbol(String(query.symbol)) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    limit: requireLimit(query.limit),
  });
  return rows.map(inApiNames);
}
