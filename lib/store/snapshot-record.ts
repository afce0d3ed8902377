import type { OptionChain } from '../engine/market/option-chain.ts';
import { metadataText, parseMetadata } from './chain-metadata.ts';
import { compressColumns, decodeColumns, decompressColumns, encodeColumns } from './column-codec.ts';
import { contentHash, snapshotId } from './content-hash.ts';
import { CorruptSnapshot } from './store-errors.ts';

/** What is stored of a chain and bound together by its content hash. */
export interface SnapshotRecord {
  readonly id: string;
  readonly contentHash: string;
  readonly metadata: string;
  readonly columns: Uint8Array;
}

/** A chain as its stored form: metadata text, compressed columns, and the hash over both. */
export async function encodeChain(chain: OptionChain): Promise<SnapshotRecord> {
  const metadata = metadataText(chain);
  const bytes = encodeColumns(chain.columns);
  const hash = contentHash(metadata, bytes);
  return { id: snapshotId(hash), contentHash: hash, metadata, columns: await compressColumns(bytes) };
}

function unpack(record: SnapshotRecord): Uint8Array {
  try {
    return decompressColumns(record.columns);
  } catch (cause) {
    throw new CorruptSnapshot(record.id, 'its columns do not decompress', { cause });
  }
}

/**
 * Inverse of encodeChain.
 * @throws CorruptSnapshot when anything in the record differs from what was hashed
 */
export function decodeChain(record: SnapshotRecord): OptionChain {
  const bytes = unpack(record);
  const hash = contentHash(record.metadata, bytes);
  if (hash !== record.contentHash || snapshotId(hash) !== record.id)
    throw new CorruptSnapshot(record.id, 'its content does not match its hash');
  return { ...parseMetadata(record.metadata), columns: decodeColumns(bytes) };
}
