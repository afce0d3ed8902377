import 'server-only';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Memo } from '../memo.ts';

/** JSON as bytes, plain and compressed. */
export interface Bodies {
  readonly plain: Uint8Array;
  readonly gzipped: Uint8Array;
  /** Weak: both forms have it. */
  readonly etag: string;
}

/** An answer carries the server's clock: it is given out for no longer than this. */
const VALID_MS = 500;
const inGzip = promisify(gzip);
const bodies = new Memo<Bodies>(64, VALID_MS);

async function bodiesOf(value: object): Promise<Bodies> {
  const plain = Buffer.from(JSON.stringify(value));
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 27);
  return { plain, gzipped: await inGzip(plain, { level: 3 }), etag: `W/"${hash}"` };
}

/**
 * JSON that is read, written and compressed once for all who ask for `key` while `version` is the same, and within half a
 * second of its being there: a new snapshot brings every open page at once.
 */
export const answerOnce = (key: string, version: string, read: () => Promise<object>): Promise<Bodies> =>
  bodies.get(`${key} ${version}`, async () => bodiesOf(await read()));
