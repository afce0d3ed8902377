import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { MAX_FILE_BYTES } from '../ingest/decode-text.ts';
import { IngestError } from '../ingest/ingest-error.ts';

const LIMIT = `at most ${MAX_FILE_BYTES >> 20} MiB`;

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FILE_BYTES });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new IngestError('too_large', LIMIT, 'more when inflated');
    throw new IngestError('truncated', 'whole gzip data', message);
  }
}

/**
 * The content of a chain file, gunzipped when it is gzip (by its first bytes), both within the size limit.
 * @throws IngestError too_large, truncated; Error when it cannot be read
 */
export function readChainBytes(file: string): Uint8Array {
  const { size } = statSync(file);
  if (size > MAX_FILE_BYTES) throw new IngestError('too_large', LIMIT, `${size} bytes`);
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? inflate(bytes) : bytes;
}
