import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { answerFirst } from './answer-first.ts';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(): Promise<string> {
  const server = http.createServer((request, response) => response.end(`theirs ${request.url}`));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const get = async (url: string) => (await fetch(url)).text();

it('sees each request first, the very first too, and hands on what it does not answer', async () => {
  const origin = await listening();
  answerFirst(({ url }, response) => {
    if (url !== '/ours') return false;
    response.end('ours');
    return true;
  });
  expect(await get(`${origin}/ours`)).toBe('ours');
  expect(await get(`${origin}/other`)).toBe('theirs /other');
  expect(await get(`${origin}/ours`)).toBe('ours');
});

it('control: without it the server answers everything by itself', async () => {
  expect(await get(`${await listening()}/ours`)).toBe('theirs /ours');
});
