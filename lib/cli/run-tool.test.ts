import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { runTool } from './run-tool.ts';

const here = { cwd: tmpdir(), env: process.env };

test('ends quietly when the script does', async () => {
  await expect(runTool('Asking', '-e', ['0'], here)).resolves.toBeUndefined();
});

test('tells what the script said when it fails', async () => {
  const script = "console.log('one'); console.error('two'); process.exit(3)";
  await expect(runTool('Asking', '-e', [script], here)).rejects.toThrow(
    /^Asking failed \(code 3\):\n(.|\n)*two/,
  );
});
