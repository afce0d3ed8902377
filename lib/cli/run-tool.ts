import { spawn } from 'node:child_process';

/**
 * Runs a Node script to its end, keeping its output to itself.
 * @throws Error with that output when it fails
 */
export function runTool(
  what: string,
  script: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const ending = signal === null ? `code ${code}` : signal;
      reject(new Error(`${what} failed (${ending}):\n${Buffer.concat(output).toString('utf8').trim()}`));
    });
  });
}
