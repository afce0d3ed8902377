import 'server-only';
import { queryOf } from '../api-query.ts';
import { connectionOf } from './open-connections.ts';
import { liveHub } from './process-hub.ts';

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // `no-transform` also keeps Next from compressing, which would hold events back.
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
  // A stream ends with its connection: a process that goes down need not wait for an idle one.
  Connection: 'close',
};

/** Ends every open stream and lets none open: without it a server with open pages never exits. */
export const closeStreams = (): void => liveHub().close();

/** Where the client left off: the header that a browser sends by itself, else the query of a page just drawn. */
function lastEventIdOf(request: Request): string | null {
  const query = queryOf(request).last_event_id;
  return request.headers.get('last-event-id') ?? (query === undefined ? null : String(query));
}

/** The answer of `GET /stream`: events as they are stored, until the client goes. @throws ApiError busy */
export async function openStream(request: Request): Promise<Response> {
  const connection = connectionOf(request);
  const stream = await liveHub().open(lastEventIdOf(request), () => connection?.destroy(), connection);
  return new Response(stream, { headers: HEADERS });
}
