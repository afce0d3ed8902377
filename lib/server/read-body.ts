import { createGunzip } from 'node:zlib';
import { ApiError } from './api-error.ts';

export const MAX_COMPRESSED_BYTES = 16 * 1024 * 1024;
export const MAX_INFLATED_BYTES = 64 * 1024 * 1024;
export const MAX_INFLATION_RATIO = 100;

const MIB = 1024 * 1024;
const tooLarge = (limit: string) =>
  new ApiError('too_large', `expected at most ${limit}; nothing was stored`);

async function collect(request: Request): Promise<Buffer> {
  const declared = request.headers.get('content-length');
  const limit = `${MAX_COMPRESSED_BYTES / MIB} MiB in a request body`;
  if (declared !== null && Number(declared) > MAX_COMPRESSED_BYTES) throw tooLarge(limit);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > MAX_COMPRESSED_BYTES) throw tooLarge(limit);
    parts.push(part);
  }
  if (declared !== null && Number(declared) !== length)
    throw new ApiError('unusable_chain', `the body is cut: expected ${declared} bytes, found ${length}`);
  return Buffer.concat(parts);
}

/** Inflates with a cap on size and ratio, so that a bomb costs no memory. */
export async function inflate(bytes: Buffer): Promise<Buffer> {
  const limit = Math.min(MAX_INFLATED_BYTES, Math.max(MIB, bytes.length * MAX_INFLATION_RATIO));
  const gunzip = createGunzip();
  gunzip.end(bytes);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of gunzip as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > limit)
        throw tooLarge(`${MAX_INFLATED_BYTES / MIB} MiB inflated and a ratio of ${MAX_INFLATION_RATIO}`);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError('unusable_chain', `expected whole gzip data, found ${(error as Error).message}`);
  } finally {
    gunzip.destroy();
  }
  return Buffer.concat(parts);
}

/** The file in a request body, gunzipped when it is gzip (by its first bytes). @throws ApiError 413, 422 */
export async function readBody(request: Request): Promise<Uint8Array> {
  const bytes = await collect(request);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? inflate(bytes) : bytes;
}
