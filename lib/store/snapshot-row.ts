import type { ChainHeader, OptionChain } from '../engine/market/option-chain.ts';
import { qualityText, type SnapshotQuality } from '../schema/snapshot-quality.ts';
import type { BarSeries } from './price-bars.ts';
import { decodeChain, encodeChain, type SnapshotRecord } from './snapshot-record.ts';
import { CorruptSnapshot } from './store-errors.ts';

/** A chain with what came along in its file. */
export interface SnapshotFile extends SnapshotQuality {
  readonly chain: OptionChain;
  readonly bars: readonly BarSeries[];
  readonly format: string;
}

function unexpiredCount({ asOf, expirations, columns }: OptionChain): number {
  const isLive = expirations.map((expiration) => expiration.settlesAt > asOf);
  return columns.expiration.reduce((count, index) => count + (isLive[index] ? 1 : 0), 0);
}

/** The Snapshot row of a file: its record, and the columns that lists and look-ups need. */
export async function snapshotRow(file: SnapshotFile) {
  const { chain } = file;
  const record = await encodeChain(chain);
  return {
    ...record,
    columns: Uint8Array.from(record.columns),
    symbol: chain.symbol,
    source: chain.source,
    sample: chain.sample,
    asOf: new Date(chain.asOf),
    spot: chain.spot,
    previousClose: chain.previousClose,
    contracts: chain.columns.strike.length,
    accepted: unexpiredCount(chain),
    format: file.format,
    quality: qualityText(file),
  };
}

type StoredRow = SnapshotRecord &
  Omit<ChainHeader, 'asOf' | 'style' | 'rate' | 'dividendYield'> & { readonly asOf: Date };

/**
 * The chain of a stored row.
 * @throws CorruptSnapshot when its content fails its hash, or a column that lists show differs from the content
 */
export function chainOfRow(row: StoredRow): OptionChain {
  const chain = decodeChain(row);
  const { symbol, source, sample, spot, previousClose } = chain;
  const hashed = { symbol, source, sample, spot, previousClose, asOf: new Date(chain.asOf) };
  for (const [name, value] of Object.entries(hashed)) {
    const shown = row[name as keyof typeof hashed];
    if (shown?.valueOf() !== value?.valueOf())
      throw new CorruptSnapshot(row.id, `its ${name} is not the one that was hashed`);
  }
  return chain;
}
