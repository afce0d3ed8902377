import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { queryOf } from '../api-query.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';
import { liveHub } from './process-hub.ts';

const HEADERS = {
  ...SECURITY_HEADERS,
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
  // A stream ends with its connection: a process that goes down need not wait for an idle one.
  Connection: 'close',
};

/** Ends every open stream and lets none open: without it a server with open pages never exits. */
export const closeStreams = (): void => liveHub().close();

/** Where the client left off: the header that a browser sends by itself, else the query of a page just drawn. */
function lastEventIdOf(request: IncomingMessage, url: string): string | null {
  const query = queryOf({ url }).last_event_id;
  const header = request.headers['last-event-id'];
  return header === undefined ? (query === undefined ? null : String(query)) : String(header);
}

/** The answer of `GET /stream`: events as they are stored, until the client goes. @throws ApiError busy */
export async function openStream(
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
): Promise<void> {
  const begin = () => void response.writeHead(200, HEADERS);
  if (request.method !== 'HEAD') return liveHub().open(lastEventIdOf(request, url), response, begin);
  begin();
  response.end();
}
