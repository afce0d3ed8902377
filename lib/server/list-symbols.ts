import 'server-only';
import type { SymbolRow } from '../schema/snapshot-answers.ts';
import { dataVersion } from '../store/data-version.ts';
import { listSymbols } from '../store/snapshots.ts';
import { ProcessMemo } from './process-memo.ts';

const lists = new ProcessMemo<readonly SymbolRow[]>('symbols', 4, 500);

/** Every symbol with a stored chain, alphabetically, with its newest snapshot. */
export async function getSymbols(): Promise<readonly SymbolRow[]> {
  return lists.get(await dataVersion(), readSymbols);
}

async function readSymbols(): Promise<SymbolRow[]> {
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
