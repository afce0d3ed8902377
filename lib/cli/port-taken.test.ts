import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { isPortTaken } from './port-taken.ts';

test('a port is taken while something listens on it, and free after', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address instanceof Object ? address.port : 0);
    }),
  );
  expect(await isPortTaken('127.0.0.1', port)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
  expect(await isPortTaken('127.0.0.1', port)).toBe(false);
});

test('a host that is not of this machine is named', async () => {
  await expect(isPortTaken('203.0.113.1', 3000)).rejects.toThrow(/203\.0\.113\.1:3000/);
});
