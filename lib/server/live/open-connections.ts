import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

const HEADER = 'x-live-connection';
const STREAM_PATH = '/api/v1/stream';

interface RequestStart {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const shared = globalThis as typeof globalThis & { alphagexConnections?: Map<string, ServerResponse> };

/**
 * Keeps the connection of every open stream by a number of its own, which is put on its request. A route handler has
 * no other way to its socket, and a stream over a client that stopped reading can only be ended there: an error in it
 * waits for the write before it. Call once, before requests come.
 */
export function keepStreamConnections(): void {
  if (shared.alphagexConnections) return;
  const connections = new Map<string, ServerResponse>();
  shared.alphagexConnections = connections;
  let next = 0;
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as RequestStart;
    delete request.headers[HEADER];
    if (!request.url?.startsWith(STREAM_PATH)) return;
    const id = String(next++);
    request.headers[HEADER] = id;
    connections.set(id, response);
    response.once('close', () => connections.delete(id));
  });
}

/** Ends the connection that a request came on, whatever still waits to be written. */
export function destroyConnection(request: Request): void {
  shared.alphagexConnections?.get(request.headers.get(HEADER) ?? '')?.destroy();
}
