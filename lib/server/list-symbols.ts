import 'server-only';
import type { SymbolRow } from '../schema/snapshot-answers.ts';
import { listSymbols } from '../store/snapshots.ts';

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
