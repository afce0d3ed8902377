import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isServing } from './is-serving.ts';
import { addressOf, type StartSettings } from './start-settings.ts';

const PAUSE_MS = 100;
const TIMEOUT_MS = 120_000;

const exitCode = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });

async function untilServing(address: string, isOver: () => boolean): Promise<boolean> {
  const giveUpAt = performance.now() + TIMEOUT_MS;
  while (!isOver() && performance.now() < giveUpAt) {
    if (await isServing(address)) return true;
    await sleep(PAUSE_MS);
  }
  return false;
}

/**
 * What glibc's malloc needs so that memory which compiling code took for a moment goes back to the system: few arenas,
 * and thresholds that do not grow with what was freed. Other systems ignore it.
 */
const THRIFTY_MALLOC = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};

/** Half of Node's own limit for what has just been made, in each thread: more is never given back. */
const YOUNG_MIB = 8;

/**
 * Runs Next's server as a child, keeping its banner back, calls `onReady` once it answers, and passes SIGTERM and SIGINT on to it.
 * @returns the child's exit code
 */
export async function serve(
  root: string,
  settings: StartSettings,
  env: NodeJS.ProcessEnv,
  onReady: (address: string) => void,
): Promise<number> {
  const { host, port, dev } = settings;
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const args = [next, dev ? 'dev' : 'start', '-H', host, '-p', String(port)];
  if (!dev) args.unshift(`--max-semi-space-size=${YOUNG_MIB}`);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...THRIFTY_MALLOC, ...env },
    stdio: ['ignore', dev ? 'inherit' : 'pipe', 'inherit'],
  });
  const ended = exitCode(child);
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal));
  let isReady = false;
  child.stdout?.on('data', (chunk: Buffer) => {
    if (isReady) process.stdout.write(chunk);
  });
  const address = addressOf(settings);
  isReady = await untilServing(address, () => isOver);
  if (isReady) onReady(address);
  else if (!isOver) {
    console.error(`The server did not answer at ${address} within ${TIMEOUT_MS / 1000} s.`);
    child.kill('SIGTERM');
  }
  return ended;
}
