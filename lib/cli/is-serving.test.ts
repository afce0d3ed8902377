import { createServer, type RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { isServing } from './is-serving.ts';

async function askedOf(listener: RequestListener): Promise<boolean> {
  const server = createServer(listener);
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address instanceof Object ? address.port : 0);
    }),
  );
  const answer = await isServing(`http://127.0.0.1:${port}`);
  await new Promise((resolve) => server.close(resolve));
  return answer;
}

test('an AlphaGEX server is known by its health', async () => {
  const health = JSON.stringify({ status: 'ok', method_version: '1.0' });
  expect(await askedOf((request, answer) => answer.end(request.url === '/api/health' ? health : ''))).toBe(
    true,
  );
});

test.each<[string, RequestListener]>([
  ['another page', (_, answer) => answer.end('<!doctype html>')],
  ['another JSON', (_, answer) => answer.end('{"status":"ok"}')],
  ['an error', (_, answer) => answer.writeHead(500).end('{"method_version":"1.0"}')],
  ['no answer', (request) => request.socket.destroy()],
])('%s is something else', async (_, listener) => {
  expect(await askedOf(listener)).toBe(false);
});

test('nothing there', async () => {
  expect(await isServing('http://127.0.0.1:1')).toBe(false);
});
