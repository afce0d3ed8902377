import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A source on this machine whose answers a test decides, and what it was asked. */
export interface FakeSource {
  readonly url: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** The most requests that were ever under way at once. */
  readonly mostAtOnce: () => number;
  answer: Handler;
  close(): Promise<void>;
}

/** Starts a stand-in source on a free port of the loopback interface. */
export async function fakeSource(answer: Handler): Promise<FakeSource> {
  const asked: string[] = [];
  let underWay = 0;
  let most = 0;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    underWay++;
    most = Math.max(most, underWay);
    response.on('close', () => underWay--);
    fake.answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const fake: FakeSource = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    mostAtOnce: () => most,
    answer,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return fake;
}

/** Answers with JSON text. */
export const json =
  (text: string, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(text);
  };
