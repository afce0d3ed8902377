import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs `npm start`'s script to its end: exit code and what it said on standard error. */
function runStart(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const database = `file:${path.join(tmpdir(), 'alphagex-never-made', 'a.db')}`;
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts'], {
    cwd: root,
    env: { ...process.env, ADMIN_TOKEN: '', DATABASE_URL: database, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

test('a host that other machines reach needs a token', async () => {
  const { code, said } = await runStart({ HOST: '0.0.0.0' });
  expect(code).toBe(1);
  expect(said).toMatch(/^HOST=0\.0\.0\.0 .*ADMIN_TOKEN/);
}, 30_000);

test('a port that another program holds is named, with a way out', async () => {
  const other = createServer((socket) => socket.destroy());
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(address instanceof Object ? address.port : 0);
    }),
  );
  const { code, said } = await runStart({ HOST: '127.0.0.1', PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(said.trim()).toBe(
    `port ${port} on 127.0.0.1 is taken by another program; PORT=${port + 1} npm start uses another one`,
  );
}, 30_000);
