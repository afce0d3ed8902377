import 'server-only';
import type { z } from 'zod';
import type { symbolRowSchema } from '../schema/snapshot-answers.ts';
import { listSymbols } from '../store/snapshots.ts';

export type SymbolRow = z.infer<typeof symbolRowSchema>;

/** Every symbol with a stored chain, alphabetically, with its newest snapshot. */
export async function getSymbols(): Promise<SymbolRow[]> {
  const rows = await listSymbols();
  return rows.map(({ symbol, snapshots, latest }) => ({
    symbol,
    snapshots,
    sample: latest.sample,
    latest: {
      id: latest.id,
      as_of: new Date(latest.asOf).toISOString(),
      source: latest.source,
      spot: latest.spot,
    },
  }));
}
