import 'server-only';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Memo } from '../memo.ts';
import { connectionOf } from './open-connections.ts';
import { liveHub } from './process-hub.ts';

interface Bodies {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
}

const inGzip = promisify(gzip);
const bodies = new Memo<Bodies | null>(64);

async function bodiesOf(value: unknown): Promise<Bodies | null> {
  if (value === null) return null;
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { plain, gzipped: new Uint8Array(await inGzip(plain, { level: 3 })) };
}

const HEADERS = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', Vary: 'Accept-Encoding' };

const acceptsGzip = (request: Request) => /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');

/**
 * Answers with JSON that is read, written and compressed once for all who ask for `key` within the same second and
 * before the next event: a new snapshot brings every open page at once. Null when there is nothing to answer.
 */
export async function answerOnce(
  request: Request,
  key: string,
  read: () => Promise<unknown>,
): Promise<Response | null> {
  const second = Math.floor(performance.now() / 1000);
  const eventId = await liveHub().newestId();
  const made = await bodies.get(`${key} ${eventId} ${second}`, async () => bodiesOf(await read()));
  if (made === null) return null;
  const connection = acceptsGzip(request) ? connectionOf(request) : null;
  connection?.setHeader('Content-Encoding', 'gzip');
  return new Response(connection === null ? made.plain : made.gzipped, { headers: HEADERS });
}
