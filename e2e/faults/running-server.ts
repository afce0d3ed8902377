import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isServing } from '../../lib/cli/is-serving.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const READY_MS = 600_000;
const MIB = 1024;

/** The product as `npm start` runs it, over a database of its own. */
export interface RunningServer {
  readonly url: string;
  /** Resident memory of the process that answers, MiB. */
  rssMib(): number;
  /** To the whole process group, as a terminal or a service manager does. */
  signal(name: NodeJS.Signals): void;
  /** When everything has ended. */
  readonly exited: Promise<void>;
}

/** A folder with a database file for the servers of one test. */
export function temporaryDatabase(): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'alphagex-faults-'));
  return {
    file: path.join(folder, 'faults.db'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function descendants(pid: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number));
  const under = (parent: number): number[] =>
    pairs.flatMap(([own, of]) => (of === parent && own !== undefined ? [own, ...under(own)] : []));
  return under(pid);
}

const rssOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()) / MIB;

/** The largest process under the command: the one that answers. */
const serving = (child: ChildProcess): number => Math.max(...descendants(child.pid ?? 0).map(rssOf));

/** Starts the product and waits until it answers; builds it first where there is no build of this source. */
export async function startServer(file: string, port: number): Promise<RunningServer> {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(process.execPath, [tsx, 'lib/cli/start.ts'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      DATABASE_URL: `file:${file}`,
      HOST: '127.0.0.1',
      PORT: String(port),
      SAMPLE_DATA: 'off',
      ADMIN_TOKEN: '',
    },
  });
  let isOver = false;
  const exited = new Promise<void>((resolve) => {
    child.on('exit', () => {
      isOver = true;
      resolve();
    });
  });
  const url = `http://127.0.0.1:${port}`;
  const giveUpAt = performance.now() + READY_MS;
  while (!(await isServing(url))) {
    if (isOver || performance.now() > giveUpAt) throw new Error(`no server at ${url}`);
    await pause(200);
  }
  return {
    url,
    rssMib: () => serving(child),
    signal: (name) => process.kill(-(child.pid ?? 0), name),
    exited,
  };
}

/** Ends a server that a test is done with. */
export async function stopServer(server: RunningServer): Promise<void> {
  try {
    server.signal('SIGTERM');
  } catch {
    // It has ended already.
  }
  await server.exited;
}
