import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const CHANNEL = 'http.server.request.start';

/** @returns whether it answers this request */
type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

function putBefore(server: Server, answer: Answer): void {
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (!answer(request, response)) for (const other of others) other.call(server, request, response);
  });
}

/**
 * Lets `answer` see each request of this process's HTTP server before Next does, and answer it. Next starts that server
 * and gives nobody a way to it; Node names it when its first request comes, before that is handed on. Call it before.
 */
export function answerFirst(answer: Answer): void {
  const take = (message: unknown) => {
    unsubscribe(CHANNEL, take);
    putBefore((message as { readonly server: Server }).server, answer);
  };
  subscribe(CHANNEL, take);
}
