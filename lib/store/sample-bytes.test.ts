import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { SAMPLE_SEED } from '../engine/simulate/sample-plan.ts';

const script = fileURLToPath(new URL('./testing/sample-digest.ts', import.meta.url));

/** What another process, whose clock is set to `zone`, makes of a seed. */
async function digestsIn(zone: string, seed: number): Promise<string[]> {
  const args = ['--import', 'tsx', script, String(seed)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ: zone } });
  return stdout.trim().split('\n');
}

// Five processes at once: a busy machine may take its time over starting them.
const PATIENCE_MS = 300_000;

test(
  'the sample market is the same bytes in every time zone, and other bytes for another seed',
  async () => {
    const [first, ...others] = await Promise.all(
      ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia'].map((zone) => digestsIn(zone, SAMPLE_SEED)),
    );
    expect(new Set(first).size).toBe(6);
    for (const other of others) expect(other).toEqual(first);
    const another = await digestsIn('UTC', 1);
    another.forEach((digest, i) => {
      expect(digest).not.toBe(first?.[i]);
    });
  },
  PATIENCE_MS,
);
