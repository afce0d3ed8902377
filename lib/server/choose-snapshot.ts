import 'server-only';
import type { SnapshotChoice } from '../schema/trade-leg.ts';
import { atSchema } from '../schema/view-parameters.ts';
import { latestSnapshot, loadSnapshot } from '../store/snapshots.ts';
import { UnknownSnapshot } from '../store/store-errors.ts';
import { ApiError } from './api-error.ts';
import { instantOfAt } from './view-instant.ts';

type LoadedSnapshot = Awaited<ReturnType<typeof loadSnapshot>>;

const notFound = (field: string, message: string) => new ApiError('not_found', message, { [field]: message });

async function load(id: string, field: string): Promise<LoadedSnapshot> {
  try {
    return await loadSnapshot(id);
  } catch (error) {
    if (error instanceof UnknownSnapshot) throw notFound(field, error.message);
    throw error;
  }
}

/**
 * The stored snapshot that a body's `field` names: by id, or the symbol's newest not after `at` (an exchange minute or
 * an instant). @throws ApiError 404 when there is none, 400 when it is of another symbol
 */
export async function chooseSnapshot(
  symbol: string,
  choice: SnapshotChoice,
  field: string,
): Promise<LoadedSnapshot> {
  if ('snapshot_id' in choice) {
    const snapshot = await load(choice.snapshot_id, field);
    if (snapshot.chain.symbol === symbol) return snapshot;
    const message = `snapshot ${choice.snapshot_id} is of ${snapshot.chain.symbol}, not of ${symbol}`;
    throw new ApiError('invalid_request', message, { [field]: message });
  }
  const at = atSchema.safeParse(choice.at);
  if (!at.success) {
    const expected =
      'expected an exchange minute such as 2026-11-20T15:45 or an instant such as 2026-11-20T20:45:00Z';
    throw new ApiError('invalid_request', `unusable ${field}.at`, { [`${field}.at`]: expected });
  }
  const info = await latestSnapshot(symbol, { at: instantOfAt(at.data) });
  if (info === null) throw notFound(field, `no ${symbol} snapshot is stored at or before ${at.data}`);
  return load(info.id, field);
}
