import { createHash } from 'node:crypto';

const ID_DIGITS = 20;

/**
 * Identity of a snapshot: SHA-256, as hex, over its metadata text, a line feed, and its uncompressed Arrow bytes.
 * The metadata is one line of JSON in fixed order, so equal content gives an equal hash.
 */
export function contentHash(metadata: string, columns: Uint8Array): string {
  return createHash('sha256').update(metadata).update('\n').update(columns).digest('hex');
}

/** The id under which a snapshot of that content hash is known: its first 20 digits. */
export const snapshotId = (hash: string): string => hash.slice(0, ID_DIGITS);
