import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

const HEADER = 'x-live-connection';
const PATHS = /^\/api\/v1\/(stream|pages\/|hedge\/)/;

interface RequestStart {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const shared = globalThis as typeof globalThis & { alphagexConnections?: Map<string, ServerResponse> };

/**
 * Keeps Node's own response of every request for a stream or an answer that many ask for at once by a number that is put on its request.
 * A route handler has no other way to it, and two things can be done there only: ending a stream over a client that
 * stopped reading (an error in it waits for the write before it), and sending a body that is compressed already
 * (Next takes `Content-Encoding` off an answer). Call once, before requests come.
 */
export function keepStreamConnections(): void {
  if (shared.alphagexConnections) return;
  const connections = new Map<string, ServerResponse>();
  shared.alphagexConnections = connections;
  let next = 0;
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as RequestStart;
    delete request.headers[HEADER];
    if (!PATHS.test(request.url ?? '')) return;
    const id = String(next++);
    request.headers[HEADER] = id;
    connections.set(id, response);
    response.once('close', () => connections.delete(id));
  });
}

/** Node's response to a request; null where it is not kept. */
export const connectionOf = (request: Request): ServerResponse | null =>
  shared.alphagexConnections?.get(request.headers.get(HEADER) ?? '') ?? null;
