import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorAnswer } from '../error-answer.ts';
import { counted } from '../in-flight.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';
import type { Bodies } from './answer-once.ts';
import { answerPage } from './answer-page.ts';
import { answerReport } from './answer-report.ts';
import { type LiveRoute, liveRouteOf } from './live-route.ts';
import { openStream } from './open-stream.ts';

const METHODS = 'GET, HEAD, OPTIONS';
const HEADERS = {
  ...SECURITY_HEADERS,
  'Content-Type': 'application/json',
  Vary: 'Accept-Encoding',
};

const bodiesOf = (route: Exclude<LiveRoute, { readonly name: 'stream' }>, url: string): Promise<Bodies> =>
  route.name === 'page'
    ? answerPage(route.page, route.subject, url)
    : answerReport(route.name, route.symbol, url);

async function answer(route: LiveRoute, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = `http://localhost${request.url}`;
  if (route.name === 'stream') return openStream(request, response, url);
  const { plain, gzipped, etag } = await bodiesOf(route, url);
  // A page's answer carries the server's clock, so that no two of them are the same.
  const caching =
    route.name === 'page' ? { 'Cache-Control': 'no-store' } : { 'Cache-Control': 'no-cache', ETag: etag };
  if (route.name !== 'page' && request.headers['if-none-match'] === etag)
    return void response.writeHead(304, { ...HEADERS, ...caching }).end();
  const isGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = isGzip ? gzipped : plain;
  const encoding = isGzip ? { 'Content-Encoding': 'gzip' } : {};
  response.writeHead(200, { ...HEADERS, ...caching, ...encoding, 'Content-Length': body.byteLength });
  response.end(body);
}

function fail(thrown: unknown, response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  const { status, headers, body } = errorAnswer(thrown);
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers });
  response.end(body);
}

/**
 * Answers some routes on Node's own response: what 200 open pages ask for at once, and streams that stay open for hours,
 * cost in a route handler of Next several times as much time and memory.
 * @returns false where the request is for another route, and nothing was done
 */
export function answerLive(request: IncomingMessage, response: ServerResponse): boolean {
  const route = liveRouteOf(request.url ?? '');
  if (route === null) return false;
  if (request.method === 'GET' || request.method === 'HEAD')
    counted(() => answer(route, request, response)).catch((error) => fail(error, response));
  else
    response
      .writeHead(request.method === 'OPTIONS' ? 204 : 405, { ...SECURITY_HEADERS, Allow: METHODS })
      .end();
  return true;
}
